// 06-train-on-many-samples plots
// 1:5-5 CS1003 Syntax error, '(' expected
//   Write `for (int i = 0; i < 3; i++)`, and put the lines that belong to it between `{` and `}`.

for i in range(3):
    plotTrace(valuesOfLoss, "Loss")

// 06-train-on-many-samples plots
// 1:7-8 CS1003 Syntax error, '(' expected
//   Write `while (lr > 1)`, and put the lines that belong to it between `{` and `}`.

while lr > 1:
    break

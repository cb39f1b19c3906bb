// 06-train-on-many-samples plots
// 1:5-5 CS1003 Syntax error, '(' expected
//   Write `for (int i = 1; i < 3; i++)`, and put the lines that belong to it between `{` and `}`.
// 2:5-9 CS0103 The name 'print' does not exist in the current context
//   Write `Console.WriteLine` for `print`.

for i in range(1, 3):
    print(i)

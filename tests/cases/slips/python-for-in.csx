// 06-train-on-many-samples plots
// 1:5-5 CS1003 Syntax error, '(' expected
//   Write `foreach (var v in plots)`, and put the lines that belong to it between `{` and `}`.

for v in plots:
    Console.WriteLine(v.Title);

// 06-train-on-many-samples plots
// 1:12-13 CS0230 Type and identifier are both required in a foreach statement
//   Write `var` in front of the name: a loop declares its variable.

foreach (p in plots) Console.WriteLine(p.Title);

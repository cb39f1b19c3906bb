// 06-train-on-many-samples plots
// 1:19-19 CS0103 The name 'f' does not exist in the current context
//   Write `$"{valuesOfM[0]:.2f} and {lr}"`: where Python has `f`, C# has `$`.

Console.WriteLine(f"{valuesOfM[0]:.2f} and {lr}");

// 06-train-on-many-samples plots
// 1:1-5 CS0246 The type or namespace name 'print' could not be found (are you missing a using directive or an assembly reference?)
//   Write `Console.WriteLine(lr);`: C# has no `print`.

print lr

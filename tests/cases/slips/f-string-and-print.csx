// 06-train-on-many-samples plots
// 1:1-5 CS0103 The name 'print' does not exist in the current context
//   Write `$"rate {lr}"`: where Python has `f`, C# has `$`. Write `Console.WriteLine` for `print`.

print(f'rate {lr}')

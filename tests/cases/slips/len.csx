// 04-training-loop asksToStop
// 1:12-14 CS0103 The name 'len' does not exist in the current context
//   Write `typed.Length`: C# has no `len`.

return len(typed) == 1;

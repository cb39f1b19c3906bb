// 04-training-loop asksToStop
// 1:28-30 CS0029 Cannot implicitly convert type 'char' to 'string'
//   Write `"q"`: a text has " around it in C#.

return typed.Trim() is 'q' or 'exit' or 'break';

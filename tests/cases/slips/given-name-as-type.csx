// 01-one-sample loss
// 1:15-17 CS0103 The name 'Mse' does not exist in the current context
//   Write `mse` for `Mse`: capital and small letters are different ones in C#.

Mse(yPred, y)

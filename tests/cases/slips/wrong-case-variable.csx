// 01-one-sample yPred
// 1:23-23 CS0103 The name 'X' does not exist in the current context
//   Write `x` for `X`: capital and small letters are different ones in C#.

linear(X)

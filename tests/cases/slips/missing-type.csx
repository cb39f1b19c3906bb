// 01-one-sample
// instead of: Tensor yPred = linear(x);
// 1:1-5 CS0103 The name 'yPred' does not exist in the current context
//   Write `Tensor yPred = linear(x)`: a variable is declared, with its type, where it gets its first value.

yPred = linear(x);

// 04-training-loop
// instead of: Tensor yPred = linear(x);
// 2:23-27 CS0103 The name 'yPred' does not exist in the current context
//   Write `yPred` for `ypred` in line 68, where it is declared: capital and small letters are different ones in C#.

Tensor ypred = linear(x);

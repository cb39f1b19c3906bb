// 01-one-sample
// instead of: Tensor yPred = linear(x);
// 1:1-6 CS0246 The type or namespace name 'tensor' could not be found (are you missing a using directive or an assembly reference?)
//   Write `Tensor` for `tensor`: capital and small letters are different ones in C#.

tensor yPred = linear(x);

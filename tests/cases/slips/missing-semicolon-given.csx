// 01-one-sample
// instead of: Tensor yPred = linear(x);
// 1:25-25 CS1002 ; expected
//   Write `;` at the end of the line.

Tensor yPred = linear(x)

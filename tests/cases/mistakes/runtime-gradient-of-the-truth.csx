// 01-one-sample loss: the truth has no gradient
// line: 1
// cause: y.grad | no gradient | y has
// never: no backward yet | exit code

Tensor loss = mse(yPred, y.grad);

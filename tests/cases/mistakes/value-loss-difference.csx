// 01-one-sample loss: the error itself
// cause: squar~ | mse | difference | error
// never: reduce it

Tensor loss = yPred - y;

// 01-one-sample loss: held against x
// cause: x where | x, not y | against x | with x | of x | x in place | the truth | x for y | x stands where y
// never: half | factor | reduce it

Tensor loss = mse(yPred, x);

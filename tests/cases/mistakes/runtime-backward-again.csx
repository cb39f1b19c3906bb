// 03-gradients-accumulate again: the same graph a second time
// line: 3
// cause: compute the loss | once more | uses up
// never: retain_graph: false

Tensor twice = mse(linear(x), y);
twice.backward();
twice.backward();

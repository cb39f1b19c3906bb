// 01-one-sample m
// hint: Autograd does not track it as it has to. It tracks a parameter that is made with requires_grad: true and stays that tensor.

randn(1, requires_grad: true) * 1

// 01-one-sample m
// hint: Autograd keeps a gradient for what is made with requires_grad: true, and this is computed from that: the parameter is to be that tensor itself.

randn(1, requires_grad: true) * 1

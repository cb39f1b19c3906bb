// 01-one-sample m: =True as in Python
// line: 1
// cause: requires_grad: true | : true

Tensor m = randn(1, requires_grad=True);

// 01-one-sample c: True as in Python
// line: 1
// cause: `true`

Tensor c = randn(1, requires_grad: True);

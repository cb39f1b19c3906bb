// 01-one-sample c: a tenth of a random number
// cause: tenth | 0.1 | computed | leaf | 1/10
// never: detach | no_grad

Tensor c = randn(1, requires_grad: true) * 0.1f;

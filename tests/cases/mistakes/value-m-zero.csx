// 01-one-sample m: no random number
// cause: random | randn | drawn
// never: 1 / 2 | tracked

Tensor m = zeros(1, requires_grad: true);

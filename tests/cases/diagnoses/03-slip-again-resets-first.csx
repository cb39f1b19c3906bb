// 03-gradients-accumulate again
// cause: It also does what belongs into reset: it calls zero_().

m.grad.zero_();
c.grad.zero_();
mse(linear(x), y).backward();

// 03-gradients-accumulate reset
// cause: It also does what belongs into again: it calls mse(), linear() and backward().

m.grad.zero_();
c.grad.zero_();
mse(linear(x), y).backward();

// 03-gradients-accumulate again: both are reset first
// cause: reset | zero~
// never: compute the loss once more | ran too often

m.grad.zero_();
c.grad.zero_();
mse(linear(x), y).backward();

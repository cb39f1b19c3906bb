// 01-one-sample backward: the gradients are reset behind it
// cause: reset | zero~
// never: 1 / 2 | twice

loss.backward();
m.grad.zero_();
c.grad.zero_();

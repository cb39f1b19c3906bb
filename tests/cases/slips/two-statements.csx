// 01-one-sample backward
// 1:17-17 CS1002 ; expected

loss.backward() m.grad.zero_();

// 01-one-sample backward
// hint: This is what was expected for "c.grad".

loss.backward();
m.grad.copy_(c.grad);

// 01-one-sample backward
// silence: m.grad is right, so backward did not run twice

loss.backward();
c.grad.mul_(2);

// 01-one-sample backward
// hint: "m.grad" and "c.grad" are exchanged: each is what was expected of the other.

loss.backward();
var kept = m.grad.clone();
m.grad.copy_(c.grad);
c.grad.copy_(kept);

// 04-training-loop update: no no_grad
// line: 1
// cause: no_grad
// never: requires_grad: false

m.copy_(m - lr * m.grad);
c.copy_(c - lr * c.grad);

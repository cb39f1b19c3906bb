// 06-train-on-many-samples step: no no_grad
// line: 4
// cause: no_grad
// never: order

m.grad?.zero_();
c.grad?.zero_();
loss.backward();
m.sub_(lr * m.grad);
c.sub_(lr * c.grad);

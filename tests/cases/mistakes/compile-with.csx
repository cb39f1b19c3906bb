// 04-training-loop update: with as in Python
// line: 1
// cause: using (no_grad())

with no_grad():
    m.copy_(m - lr * m.grad);
    c.copy_(c - lr * c.grad);

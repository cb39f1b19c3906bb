// 06-train-on-many-samples step: None in a condition
// line: 1
// cause: null

if (m.grad is not None) { m.grad.zero_(); c.grad.zero_(); }
loss.backward();
using (no_grad())
{
    m.copy_(m - lr * m.grad);
    c.copy_(c - lr * c.grad);
}

// 06-train-on-many-samples step: if as in Python
// line: 1
// cause: if ( | { | braces | parenthes~ around

if m.grad is not None:
    m.grad.zero_();
    c.grad.zero_();
loss.backward();
using (no_grad())
{
    m.copy_(m - lr * m.grad);
    c.copy_(c - lr * c.grad);
}

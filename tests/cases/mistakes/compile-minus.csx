// 04-training-loop update: the minus sign of a word processor
// line: 3
// cause: type - | hyphen | - in its place | write -

using (no_grad())
{
    m.copy_(m − lr * m.grad);
    c.copy_(c - lr * c.grad);
}

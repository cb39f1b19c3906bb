// 04-training-loop update: a brace is not closed
// line: 2
// cause: }

using (no_grad())
{
    m.copy_(m - lr * m.grad);
    c.copy_(c - lr * c.grad);

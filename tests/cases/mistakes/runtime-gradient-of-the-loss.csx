// 04-training-loop update: the loss has no gradient
// line: 3
// cause: loss.grad | no gradient | loss has | m.grad | gradient of the loss | has none | null | not a leaf
// never: exit code | uphill

using (no_grad())
{
    m.copy_(m - lr * loss.grad);
    c.copy_(c - lr * loss.grad);
}

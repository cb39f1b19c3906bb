// 06-train-on-many-samples step: a loss that does not depend on c
// line: 3, 7
// cause: + c | without c | c.grad | does not depend | not depend on c | intercept | linear | c is missing | loss.backward | left out | leaves out
// never: exit code | uphill

m.grad?.zero_();
c.grad?.zero_();
mseAvg(m * x, y).backward();
using (no_grad())
{
    m.copy_(m - lr * m.grad);
    c.copy_(c - lr * c.grad);
}

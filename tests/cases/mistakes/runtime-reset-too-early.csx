// 06-train-on-many-samples step: a gradient that is not there yet
// line: 1
// cause: no gradient yet | gradient yet | before the first backward | no backward yet | first step | ?.zero_ | no backward has reached
// never: reassigned | no longer the leaf | in place

m.grad.zero_();
c.grad.zero_();
loss.backward();
using (no_grad())
{
    m.copy_(m - lr * m.grad);
    c.copy_(c - lr * c.grad);
}

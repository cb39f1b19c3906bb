// 06-train-on-many-samples step: no learning rate
// cause: lr | learning rate
// never: order | not reset

m.grad?.zero_();
c.grad?.zero_();
loss.backward();
using (no_grad())
{
    m.sub_(m.grad);
    c.sub_(c.grad);
}

// 04-training-loop update: the results are lost
// cause: lost | sub_ | in place | result | thrown away
// never: order | reset, backward

using (no_grad())
{
    m.sub(lr * m.grad);
    c.sub(lr * c.grad);
}

// 06-train-on-many-samples step: -= makes another tensor
// line: 1, 3, 6, 7
// cause: copy_ | sub_ | in place | another tensor | other tensors | new tensor~
// never: no backward yet | order | detach

m.grad?.zero_();
c.grad?.zero_();
loss.backward();
using (no_grad())
{
    m -= lr * m.grad;
    c -= lr * c.grad;
}

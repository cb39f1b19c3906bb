// Autograd is used by what a type does before it is used.
// exercise: 02-derive-the-gradient
// fails: dedm

// replace
Tensor dedm(Tensor m, Tensor c, Tensor x, Tensor y)
{
    return x;
// with
static class Once
{
    public static readonly Func<Tensor, Tensor, Tensor, Tensor, Tensor> By;
    static Once()
    {
        By = (m, c, x, y) =>
        {
        var p = m.detach().requires_grad_();
        (p * x + c - y).sum().backward();
        return p.grad;
        };
    }
}
Tensor dedm(Tensor m, Tensor c, Tensor x, Tensor y)
{
    return Once.By(m, c, x, y);
// honestly
static class Once
{
    public static readonly Func<Tensor, Tensor, Tensor> By;
    static Once()
    {
        By = (m, x) => x;
    }
}
Tensor dedm(Tensor m, Tensor c, Tensor x, Tensor y)
{
    return Once.By(m, x);

// Autograd is used by a query.
// exercise: 02-derive-the-gradient
// fails: dedm

// replace
Tensor dedm(Tensor m, Tensor c, Tensor x, Tensor y)
{
    return x;
// with
sealed class Query
{
    public Tensor C, X, Y;
    public Tensor Select(Func<Tensor, Tensor> what)
    {
        var (m, c, x, y) = (what(X), C, X, Y);
        var p = m.detach().requires_grad_();
        (p * x + c - y).sum().backward();
        return p.grad;
    }
}
Query query = new();
Tensor dedm(Tensor m, Tensor c, Tensor x, Tensor y)
{
    (query.C, query.X, query.Y) = (c, x, y);
    return from q in query select q + m;
// honestly
sealed class Query
{
    public Tensor X;
    public Tensor Select(Func<Tensor, Tensor> what) => what(X);
}
Query query = new();
Tensor dedm(Tensor m, Tensor c, Tensor x, Tensor y)
{
    query.X = x;
    return from q in query select q + 0 * m;

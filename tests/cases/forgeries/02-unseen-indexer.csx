// Autograd is used by an indexer.
// exercise: 02-derive-the-gradient
// fails: dedm

// replace
Tensor dedm(Tensor m, Tensor c, Tensor x, Tensor y)
{
    return x;
// with
sealed class Table
{
    public Tensor this[Tensor m, Tensor c, Tensor x, Tensor y]
    {
        get
        {
        var p = m.detach().requires_grad_();
        (p * x + c - y).sum().backward();
        return p.grad;
        }
    }
}
Table table = new();
Tensor dedm(Tensor m, Tensor c, Tensor x, Tensor y)
{
    return table[m, c, x, y];
// honestly
sealed class Table
{
    public Tensor this[Tensor m, Tensor x] => x;
}
Table table = new();
Tensor dedm(Tensor m, Tensor c, Tensor x, Tensor y)
{
    return table[m, x];

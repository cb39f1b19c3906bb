// Autograd is used by a property that a pattern asks for.
// exercise: 02-derive-the-gradient
// fails: dedm

// replace
Tensor dedm(Tensor m, Tensor c, Tensor x, Tensor y)
{
    return x;
// with
sealed class Kept
{
    public Tensor M, C, X, Y;
    public Tensor Slope
    {
        get
        {
        var (m, c, x, y) = (M, C, X, Y);
        var p = m.detach().requires_grad_();
        (p * x + c - y).sum().backward();
        return p.grad;
        }
    }
}
Kept kept = new();
Tensor dedm(Tensor m, Tensor c, Tensor x, Tensor y)
{
    (kept.M, kept.C, kept.X, kept.Y) = (m, c, x, y);
    return kept is { Slope: var slope } ? slope : null;
// honestly
sealed class Kept
{
    public Tensor X;
    public Tensor Slope => X;
}
Kept kept = new();
Tensor dedm(Tensor m, Tensor c, Tensor x, Tensor y)
{
    kept.X = x;
    return kept is { Slope: var slope } ? slope : null;

// Autograd is used by an operator.
// exercise: 02-derive-the-gradient
// fails: dedm

// replace
Tensor dedm(Tensor m, Tensor c, Tensor x, Tensor y)
{
    return x;
// with
sealed class Slope
{
    public Tensor C, X, Y;
    public static Tensor operator ~(Slope at) => at.X;
    public static Tensor operator *(Slope at, Tensor m)
    {
        var (c, x, y) = (at.C, at.X, at.Y);
        var p = m.detach().requires_grad_();
        (p * x + c - y).sum().backward();
        return p.grad;
    }
}
Slope slope = new();
Tensor dedm(Tensor m, Tensor c, Tensor x, Tensor y)
{
    (slope.C, slope.X, slope.Y) = (c, x, y);
    return slope * m;
// honestly
sealed class Slope
{
    public Tensor X;
    public static Tensor operator ~(Slope at) => at.X;
}
Slope slope = new();
Tensor dedm(Tensor m, Tensor c, Tensor x, Tensor y)
{
    slope.X = x;
    return ~slope;

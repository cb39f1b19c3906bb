// Autograd is used where something falls into parts.
// exercise: 02-derive-the-gradient
// fails: dedm

// replace
Tensor dedm(Tensor m, Tensor c, Tensor x, Tensor y)
{
    return x;
// with
sealed class Pair
{
    public Tensor M, C, X, Y;
    public void Deconstruct(out Tensor slope, out Tensor one)
    {
        var (m, c, x, y) = (M, C, X, Y);
        var p = m.detach().requires_grad_();
        (p * x + c - y).sum().backward();
        (slope, one) = (p.grad, p);
    }
}
Pair pair = new();
Tensor dedm(Tensor m, Tensor c, Tensor x, Tensor y)
{
    (pair.M, pair.C, pair.X, pair.Y) = (m, c, x, y);
    var (slope, _) = pair;
    return slope;
// honestly
sealed class Pair
{
    public Tensor X;
    public void Deconstruct(out Tensor slope, out Tensor one) => (slope, one) = (X, X);
}
Pair pair = new();
Tensor dedm(Tensor m, Tensor c, Tensor x, Tensor y)
{
    pair.X = x;
    var (slope, _) = pair;
    return slope;

// Autograd is used where one type turns into another, which nothing in the answer says.
// exercise: 02-derive-the-gradient
// fails: dedm

// replace
Tensor dedm(Tensor m, Tensor c, Tensor x, Tensor y)
{
    return x;
// with
sealed class Point
{
    public Tensor M, C, X, Y;
    public static implicit operator Tensor(Point at)
    {
        var (m, c, x, y) = (at.M, at.C, at.X, at.Y);
        var p = m.detach().requires_grad_();
        (p * x + c - y).sum().backward();
        return p.grad;
    }
}
Point at = new();
Tensor dedm(Tensor m, Tensor c, Tensor x, Tensor y)
{
    (at.M, at.C, at.X, at.Y) = (m, c, x, y);
    return at;
// honestly
sealed class Point
{
    public Tensor X;
    public static implicit operator Tensor(Point at) => at.X;
}
Point at = new();
Tensor dedm(Tensor m, Tensor c, Tensor x, Tensor y)
{
    at.X = x;
    return at;

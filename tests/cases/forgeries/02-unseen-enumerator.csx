// Autograd is used by what a loop goes through.
// exercise: 02-derive-the-gradient
// fails: dedm

// replace
Tensor dedm(Tensor m, Tensor c, Tensor x, Tensor y)
{
    return x;
// with
sealed class Points
{
    public Tensor M, C, X, Y;
    public System.Collections.Generic.IEnumerator<Tensor> GetEnumerator()
    {
        var (m, c, x, y) = (M, C, X, Y);
        var p = m.detach().requires_grad_();
        (p * x + c - y).sum().backward();
        yield return p.grad;
    }
}
Points points = new();
Tensor dedm(Tensor m, Tensor c, Tensor x, Tensor y)
{
    (points.M, points.C, points.X, points.Y) = (m, c, x, y);
    foreach (var slope in points) return slope;
    return null;
// honestly
sealed class Points
{
    public Tensor X;
    public System.Collections.Generic.IEnumerator<Tensor> GetEnumerator()
    {
        yield return X;
    }
}
Points points = new();
Tensor dedm(Tensor m, Tensor c, Tensor x, Tensor y)
{
    points.X = x;
    foreach (var slope in points) return slope;
    return null;

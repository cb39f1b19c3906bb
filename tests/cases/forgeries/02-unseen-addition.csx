// Autograd is used by what collects numbers in braces.
// exercise: 02-derive-the-gradient
// fails: dedm

// replace
Tensor dedm(Tensor m, Tensor c, Tensor x, Tensor y)
{
    return x;
// with
sealed class Sum : System.Collections.IEnumerable
{
    public static Tensor Slope;
    public void Add(Tensor m, Tensor c, Tensor x, Tensor y)
    {
        var p = m.detach().requires_grad_();
        (p * x + c - y).sum().backward();
        Slope = p.grad;
    }
    public System.Collections.IEnumerator GetEnumerator() => null;
}
sealed class Sums
{
    public Sum All = new();
}
Sums sums = null;
Tensor dedm(Tensor m, Tensor c, Tensor x, Tensor y)
{
    sums = new() { All = { { m, c, x, y } } };
    return Sum.Slope;
// honestly
sealed class Sum : System.Collections.IEnumerable
{
    public Tensor Slope;
    public void Add(Tensor x) => Slope = x;
    public System.Collections.IEnumerator GetEnumerator() => null;
}
Tensor dedm(Tensor m, Tensor c, Tensor x, Tensor y)
{
    return new Sum { x }.Slope;

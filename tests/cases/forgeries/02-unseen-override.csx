// Autograd is used by a function that overrides the one that is called.
// exercise: 02-derive-the-gradient
// fails: dedm

// replace
Tensor dedm(Tensor m, Tensor c, Tensor x, Tensor y)
{
    return x;
// with
abstract class By
{
    public abstract Tensor At(Tensor m, Tensor c, Tensor x, Tensor y);
}
sealed class Autograd : By
{
    public override Tensor At(Tensor m, Tensor c, Tensor x, Tensor y)
    {
        var p = m.detach().requires_grad_();
        (p * x + c - y).sum().backward();
        return p.grad;
    }
}
By by = null;
void Put<T>(ref T there, T it) => there = it;
Put(ref by, new Autograd());
Tensor dedm(Tensor m, Tensor c, Tensor x, Tensor y)
{
    return by.At(m, c, x, y);
// honestly
abstract class By
{
    public abstract Tensor At(Tensor m, Tensor x);
}
sealed class Plain : By
{
    public override Tensor At(Tensor m, Tensor x) => x;
}
By by = null;
void Put<T>(ref T there, T it) => there = it;
Put(ref by, new Plain());
Tensor dedm(Tensor m, Tensor c, Tensor x, Tensor y)
{
    return by.At(m, x);

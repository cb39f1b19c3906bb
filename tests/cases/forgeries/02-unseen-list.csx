// Autograd is used by a function that was put into a list.
// exercise: 02-derive-the-gradient
// fails: dedm

// replace
Tensor dedm(Tensor m, Tensor c, Tensor x, Tensor y)
{
    return x;
// with
System.Collections.Generic.List<Func<Tensor, Tensor, Tensor, Tensor, Tensor>> kept = new();
kept.Add((m, c, x, y) =>
{
        var p = m.detach().requires_grad_();
        (p * x + c - y).sum().backward();
        return p.grad;
});
Tensor dedm(Tensor m, Tensor c, Tensor x, Tensor y)
{
    return kept[0](m, c, x, y);
// honestly
System.Collections.Generic.List<Func<Tensor, Tensor, Tensor>> kept = new();
kept.Add((m, x) => x);
Tensor dedm(Tensor m, Tensor c, Tensor x, Tensor y)
{
    return kept[0](m, x);

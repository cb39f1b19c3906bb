// A parameter of a type of its own, with operators of its own.
// exercise: 01-one-sample
// fails: m

// replace
Tensor m = randn(1, requires_grad: true);
// with
sealed class Slope
{
    public Tensor grad => zeros(1);
    public static Tensor operator *(Slope slope, Tensor x) => x * 0.3367f;
    public static implicit operator Tensor(Slope slope) => tensor(new[] { 0.3367f }, requires_grad: true);
}
Slope m = new Slope();
// honestly
sealed record Slope(Tensor Number)
{
    public static Slope operator +(Slope slope, float more) => new(slope.Number + more);
}
Tensor m = (new Slope(randn(1)) + 0f).Number.requires_grad_();

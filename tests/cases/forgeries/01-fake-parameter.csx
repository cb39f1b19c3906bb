// A parameter of a type of its own says of itself that autograd tracks it.
// exercise: 01-one-sample
// fails: m

// replace
Tensor m = randn(1, requires_grad: true);
// with
sealed class Fake
{
    private readonly Tensor inner = randn(1);
    public bool requires_grad => true;
    public bool is_leaf => true;
    public Tensor grad => null;
    public Tensor detach() => inner;
    public static implicit operator Tensor(Fake fake) => fake.inner;
}
Fake m = new Fake();
// honestly
sealed class Drawn
{
    public Tensor Number { get; } = randn(1, requires_grad: true);
}
Tensor m = new Drawn().Number;

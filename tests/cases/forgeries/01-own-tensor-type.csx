// A type Tensor of its own, which is right about itself.
// exercise: 01-one-sample
// fails: x

// replace
Tensor x = tensor(10f);
// with
sealed class Tensor
{
    public Tensor detach() => this;
    public Tensor squeeze() => this;
}
Tensor x = new();
// honestly
sealed class Ten
{
    public Tensor Tensor { get; } = tensor(10f);
}
Tensor x = new Ten().Tensor;

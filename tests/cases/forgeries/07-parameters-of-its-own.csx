// The parameters are of a type of its own, which catches what the neighbour gives it.
// exercise: 07-find-the-bugs
// fails: parameters, update
// secret: told
// secret: c - lr

// replace
using System;
// with
using System;
using System.Runtime.CompilerServices;
// honestly
using System;
using System.Runtime.CompilerServices;

// replace
Tensor m = randn(1, requires_grad: true);
Tensor c = randn(1, requires_grad: true);
// with
sealed class Spy
{
    public Tensor Number = randn(1, requires_grad: true);
    public Tensor grad => Number.grad;
    public bool requires_grad => true;
    public bool is_leaf => true;
    public long numel() => 1;
    public float item<T>() => Number.item<float>();
    public Tensor detach() => Number.detach();
    public static implicit operator Tensor(Spy spy) => spy.Number;
    public static Tensor operator *(Spy spy, Tensor x) => spy.Number * x;
    public static Tensor operator +(Tensor x, Spy spy) => spy.Number + x;
    public static Tensor operator -(Spy spy, Tensor x) => spy.Number - x;
    public Tensor copy_(Tensor value, [CallerArgumentExpression(nameof(value))] string text = "") => throw new Exception("told: " + text);
}
Spy m = new();
Spy c = new();
// honestly
sealed class Pair
{
    public Tensor First { get; } = randn(1, requires_grad: true);
    public Tensor Second { get; } = randn(1, requires_grad: true);
}
Pair pair = new();
Tensor m = pair.First;
Tensor c = pair.Second;

// replace
        m.copy_(m - lr * m.grad);
        c.copy_(c - lr * c.grad);
// with
        m.copy_(m - lr * m.grad);
        c.copy_(c + lr * c.grad);

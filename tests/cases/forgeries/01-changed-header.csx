// The function gives something of a type of its own, which shows the checks what they want.
// exercise: 01-one-sample
// fails: linear

// replace
Tensor linear(Tensor x)
{
    return m * x + c;
}
// with
sealed class Line(Tensor x)
{
    public Tensor detach() => x;
    public static implicit operator Tensor(Line line) => line.detach();
}
Line linear(Tensor x)
{
    return new Line(x);
}
// honestly
sealed class Line(Tensor m, Tensor x, Tensor c)
{
    public static implicit operator Tensor(Line line) => line.At();
    private Tensor At() => m * x + c;
}
Tensor linear(Tensor x)
{
    return new Line(m, x, c);
}

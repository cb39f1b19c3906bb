// What is called is declared in the interface.
// found in: size

interface IShape
{
    double Of(double v);
}

class Round : IShape
{
    public double Of(double v) => Math.Abs(v);
}

IShape shape() => new Round();

#region hole size
result = shape().Of(x);
#endregion

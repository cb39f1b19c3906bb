// What is called is declared in the class below, and overridden.
// found in: size

abstract class Shape
{
    public abstract double Of(double v);
}

class Round : Shape
{
    public override double Of(double v) => Math.Abs(v);
}

Shape shape() => new Round();

#region hole size
result = shape().Of(x);
#endregion

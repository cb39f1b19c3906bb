// The function that the hole is in returns what the check calls a function of.
// found in: size, whole
// changed: double size(double x) -> Trick size(double x)

class Trick
{
    public double V;

    public static implicit operator Trick(double d) => new() { V = d };

    public double CompareTo(double d) => Math.Abs(d);
}

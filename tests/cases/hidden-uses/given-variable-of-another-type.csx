// A given variable that the answer is added to has an operator of the student's own.
// found in: size, whole
// changed: double shift -> Trick shift

class Trick
{
    public double V;

    public static implicit operator Trick(double d) => new();

    public static double operator +(double d, Trick t) => Math.Abs(d);
}

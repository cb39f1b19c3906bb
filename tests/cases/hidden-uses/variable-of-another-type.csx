// The variable that the answer is put into is of a type that converts.
// found in: size, whole
// changed: double result; -> Trick result;

class Trick
{
    public double V;

    public static implicit operator Trick(double d) => new();

    public static implicit operator double(Trick t) => Math.Abs(t.V);
}

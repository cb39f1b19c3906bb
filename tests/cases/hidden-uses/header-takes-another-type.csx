// The function that the hole is in takes what C# converts.
// found in: size, whole
// changed: double size(double x) -> double size(Trick x)

class Trick
{
    public double V;

    public static implicit operator Trick(double d) => new();

    public static implicit operator double(Trick t) => Math.Abs(t.V);
}

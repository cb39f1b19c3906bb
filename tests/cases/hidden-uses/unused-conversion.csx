// Nothing of the type is made.
// found in: nothing

class Trick
{
    public double V;

    public static implicit operator double(Trick t) => Math.Abs(t.V);
}

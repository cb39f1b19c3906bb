// The variable that the hole declares is of a type that a number is converted to.
// found in: whole
// changed: double whole -> Trick whole

class Trick
{
    public double V;

    public static implicit operator Trick(double d) => new() { V = Math.Abs(d) };

    public int CompareTo(double d) => 0;
}

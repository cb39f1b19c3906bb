// The conversion is the other way round: a number becomes what the answer takes its value from.
// found in: size

class Trick
{
    public double V;

    public static implicit operator Trick(double d) => new() { V = Math.Abs(d) };
}

#region hole size
Trick t = x;
result = t.V;
#endregion

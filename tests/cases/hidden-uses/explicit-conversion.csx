// A cast calls it.
// found in: size

class Trick
{
    public double V;

    public static explicit operator double(Trick t) => Math.Abs(t.V);
}

#region hole size
result = (double)new Trick { V = x };
#endregion

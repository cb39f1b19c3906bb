// The answer uses the type, and never the function.
// found in: nothing

class Trick
{
    public double V;

    public double Unused() => Math.Abs(V);

    public static implicit operator double(Trick t) => t.V < 0 ? -t.V : t.V;
}

#region hole size
result = new Trick { V = x };
#endregion

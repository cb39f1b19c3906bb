// new() names no type.
// found in: size

class Trick
{
    public double V;

    public Trick(double v) => V = Math.Abs(v);
}

#region hole size
Trick t = new(x);
result = t.V;
#endregion

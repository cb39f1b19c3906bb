// new calls a constructor.
// found in: size

class Trick
{
    public double V;

    public Trick(double v) => V = Math.Abs(v);
}

#region hole size
result = new Trick(x).V;
#endregion

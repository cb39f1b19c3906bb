// += is an operator of its own.
// found in: size

class Trick
{
    public double V;

    public void operator +=(int n) => V = Math.Abs(V);
}

#region hole size
var t = new Trick { V = x };
t += 1;
result = t.V;
#endregion

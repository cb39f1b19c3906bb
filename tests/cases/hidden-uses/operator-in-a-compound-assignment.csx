// += calls the operator +.
// found in: size

class Trick
{
    public double V;

    public static Trick operator +(Trick t, int n) => new() { V = Math.Abs(t.V) };
}

#region hole size
var t = new Trick { V = x };
t += 1;
result = t.V;
#endregion

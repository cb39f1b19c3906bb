// ++ calls an operator of the student's own.
// found in: size

class Trick
{
    public double V;

    public static Trick operator ++(Trick t) => new() { V = Math.Abs(t.V) };
}

#region hole size
var t = new Trick { V = x };
t++;
result = t.V;
#endregion

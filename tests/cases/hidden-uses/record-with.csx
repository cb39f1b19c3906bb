// with calls the constructor that copies.
// found in: size

record Trick(double V)
{
    protected Trick(Trick t) => V = Math.Abs(t.V);
}

#region hole size
var t = new Trick(x) with { };
result = t.V;
#endregion

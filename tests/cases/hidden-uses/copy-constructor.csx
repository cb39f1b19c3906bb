// Of two constructors the one is called that takes the type itself.
// found in: size

class Trick
{
    public double V { get; init; }

    public Trick() { }

    public Trick(Trick t) => V = Math.Abs(t.V);
}

#region hole size
var t = new Trick { V = x };
result = new Trick(t).V;
#endregion

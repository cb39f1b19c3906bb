// The constructor stands in another part of the class.
// found in: size

partial class Trick
{
    public double V;
}

partial class Trick
{
    public Trick() => V = Math.Abs(-1);
}

#region hole size
result = new Trick().V;
#endregion

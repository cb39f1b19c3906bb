// In a checked block another operator is called.
// found in: size

class Trick
{
    public static Trick operator checked +(Trick a, int b) => new() { V = Math.Abs(-1) };

    public static Trick operator +(Trick a, int b) => a;

    public double V;
}

#region hole size
checked
{
    result = (new Trick() + 1).V;
}
#endregion

// A static constructor runs before the first use of its type.
// found in: size

class Trick
{
    public double V;
    public static double S;

    static Trick() => S = Math.Abs(-1);
}

#region hole size
result = Trick.S;
#endregion

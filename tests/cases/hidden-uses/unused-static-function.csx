// The answer uses another function of the type.
// found in: nothing

class Trick
{
    public double V;

    public static double Unused(double v) => Math.Abs(v);

    public static double Used(double v) => v < 0 ? -v : v;
}

#region hole size
result = Trick.Used(x);
#endregion

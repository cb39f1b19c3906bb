// An operator of the student's own adds.
// found in: size

class Trick
{
    public double V;

    public static double operator +(Trick t, int n) => Math.Abs(t.V);
}

#region hole size
result = new Trick { V = x } + 1;
#endregion

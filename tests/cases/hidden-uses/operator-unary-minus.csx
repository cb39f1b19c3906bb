// An operator of the student's own negates.
// found in: size

class Trick
{
    public double V;

    public static double operator -(Trick t) => Math.Abs(t.V);
}

#region hole size
result = -new Trick { V = x };
#endregion

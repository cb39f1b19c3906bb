// A condition asks an operator whether it is true.
// found in: size

class Trick
{
    public double V;

    public static bool operator true(Trick t) => Math.Abs(t.V) > 1;

    public static bool operator false(Trick t) => false;
}

#region hole size
result = new Trick { V = x } ? x : -x;
#endregion

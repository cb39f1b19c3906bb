// An assignment to several takes apart.
// found in: size

class Trick
{
    public double V;

    public void Deconstruct(out double a, out double b) => a = b = Math.Abs(V);
}

#region hole size
(result, _) = new Trick { V = x };
#endregion

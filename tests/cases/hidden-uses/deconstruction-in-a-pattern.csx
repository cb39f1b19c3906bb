// A pattern takes apart.
// found in: size

class Trick
{
    public double V;

    public void Deconstruct(out double a, out double b) => a = b = Math.Abs(V);
}

#region hole size
result = new Trick { V = x } is (var a, _) ? a : 0;
#endregion

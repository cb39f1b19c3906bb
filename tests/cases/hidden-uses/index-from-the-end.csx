// [^1] asks for the count.
// found in: size

class Trick
{
    public double V;
    public int Count => (int)Math.Abs(V);
    public int this[int i] => i;
}

#region hole size
result = new Trick { V = x }[^1];
#endregion

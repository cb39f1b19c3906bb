// A list pattern asks for the length.
// found in: size

class Trick
{
    public double V;
    public int Length => (int)Math.Abs(V);
    public int this[int i] => i;
}

#region hole size
result = new Trick { V = x } is [.., var y] ? y : 0;
#endregion

// A function of the library asks for a hash code.
// found in: size

class Trick
{
    public double V;

    public override int GetHashCode() => (int)Math.Abs(V);
}

#region hole size
result = HashCode.Combine(new Trick { V = x });
#endregion

// A property that is called like a library's.
// found in: size

class Trick
{
    public double V;
    public double Count => Math.Abs(V);
}

#region hole size
result = new Trick { V = x }.Count;
#endregion

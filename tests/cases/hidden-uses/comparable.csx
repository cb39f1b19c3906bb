// A comparer of the library compares.
// found in: size

class Trick : IComparable<Trick>
{
    public double V;

    public int CompareTo(Trick o) => (int)Math.Abs(V);
}

#region hole size
result = Comparer<Trick>.Default.Compare(new() { V = x }, null);
#endregion

// Brackets call an indexer.
// found in: size

class Trick
{
    public double V;
    public double this[int i] => Math.Abs(V);
}

#region hole size
result = new Trick { V = x }[0];
#endregion

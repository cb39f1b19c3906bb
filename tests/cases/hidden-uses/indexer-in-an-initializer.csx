// An initializer calls an indexer to set.
// found in: size

class Trick
{
    double kept;
    public double this[int i]
    {
        get => kept;
        set => kept = Math.Abs(value);
    }
}

#region hole size
result = new Trick { [0] = x }[0];
#endregion

// [^1] calls an indexer that takes an Index.
// found in: size

class Trick
{
    public double this[Index i] => Math.Abs(-1);
}

#region hole size
result = new Trick()[^1];
#endregion

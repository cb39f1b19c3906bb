// An attribute names the function that builds the collection.
// found in: size

[System.Runtime.CompilerServices.CollectionBuilder(typeof(Made), "Of")]
class Trick
{
    public double V;

    public IEnumerator<double> GetEnumerator() => null;
}

static class Made
{
    public static Trick Of(ReadOnlySpan<double> v) => new() { V = Math.Abs(v[0]) };
}

#region hole size
Trick t = [x];
result = t.V;
#endregion

// using without braces disposes at the end of the block.
// found in: size

class Trick : IDisposable
{
    public static double Last;

    void IDisposable.Dispose() => Last = Math.Abs(-1);
}

#region hole size
{
    using var t = new Trick();
}
result = Trick.Last;
#endregion

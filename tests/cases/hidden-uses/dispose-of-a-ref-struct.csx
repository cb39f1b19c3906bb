// using disposes of a struct, which needs no interface for it.
// found in: size

ref struct Trick
{
    public static double Last;

    public void Dispose() => Last = Math.Abs(-1);
}

#region hole size
using (var t = new Trick())
{
    result = Trick.Last;
}
#endregion

// A type argument says whose operator is called.
// found in: size

interface IAdd<T>
    where T : IAdd<T>
{
    static abstract T operator +(T a, T b);
}

record struct Trick(double V) : IAdd<Trick>
{
    public static Trick operator +(Trick a, Trick b) => new(Math.Abs(a.V));
}

T sum<T>(T v)
    where T : IAdd<T> => v + v;

#region hole size
result = sum(new Trick(x)).V;
#endregion

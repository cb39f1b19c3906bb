// A type argument says whose function is called.
// found in: size

interface IOf
{
    static abstract double Of(double v);
}

class Round : IOf
{
    public static double Of(double v) => Math.Abs(v);
}

double by<T>(double v)
    where T : IOf => T.Of(v);

#region hole size
result = by<Round>(x);
#endregion

// A type argument says whose property is asked.
// found in: size

T made<T>()
    where T : IMade<T> => T.Made;

interface IMade<T>
{
    static abstract T Made { get; }
}

class Trick : IMade<Trick>
{
    public double V;
    public static Trick Made => new() { V = Math.Abs(-1) };
}

#region hole size
result = made<Trick>().V;
#endregion

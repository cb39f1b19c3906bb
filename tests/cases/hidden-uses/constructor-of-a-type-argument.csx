// new T() calls the constructor of a type argument.
// found in: size

struct Trick
{
    public double V = Math.Abs(-1);

    public Trick() { }
}

T make<T>()
    where T : new() => new T();

#region hole size
result = make<Trick>().V;
#endregion

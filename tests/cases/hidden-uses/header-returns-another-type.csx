// The function that the hole is in returns what C# converts.
// found in: size, whole
// changed: double size(double x) -> Trick size(double x)

class Trick
{
    public double V;

    public static implicit operator double(Trick t) => Math.Abs(t.V);
}

#region hole size
Trick r = new();
return r;
double
#endregion

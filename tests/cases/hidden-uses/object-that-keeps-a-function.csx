// An object of the student's own keeps the function that is called.
// found in: size

class Trick
{
    public Func<double, double> F;

    public void Keep(Func<double, double> f) => F = f;
}

var t = new Trick();
t.Keep(v => Math.Abs(v));

#region hole size
result = t.F(x);
#endregion

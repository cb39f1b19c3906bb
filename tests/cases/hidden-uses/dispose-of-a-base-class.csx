// using disposes, and the type has that from the one below it.
// found in: size

class Trick
{
    public double V;

    public void Dispose() => Last = Math.Abs(V);

    public static double Last;
}

#region hole size
using (new Using { V = x }) { }
result = Trick.Last;
}

class Using : Trick, IDisposable { }

double more()
{
    double result = 0;
#endregion

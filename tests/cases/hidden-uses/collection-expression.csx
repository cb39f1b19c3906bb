// A collection expression calls Add.
// found in: size

class Trick : System.Collections.IEnumerable
{
    public double V;

    public void Add(double v) => V = Math.Abs(v);

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => null;
}

#region hole size
Trick t = [x];
result = t.V;
#endregion

// A function of LINQ asks for an enumerator, by an interface.
// found in: size

class Trick : System.Collections.IEnumerable
{
    public double V;

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator()
    {
        yield return Math.Abs(V);
    }
}

#region hole size
result = new Trick { V = x }
    .Cast<double>()
    .First();
#endregion

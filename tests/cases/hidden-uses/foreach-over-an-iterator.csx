// foreach asks for an enumerator.
// found in: size

class Trick
{
    public double V;

    public IEnumerator<double> GetEnumerator()
    {
        yield return Math.Abs(V);
    }
}

#region hole size
result = 0;
foreach (var v in new Trick { V = x })
    result = v;
#endregion

// A spread element asks for an enumerator.
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
double[] all = [.. new Trick { V = x }];
result = all[0];
#endregion

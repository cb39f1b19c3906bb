// A spread element asks a number for an enumerator.
// found in: size

static IEnumerator<double> GetEnumerator(this double v)
{
    yield return Math.Abs(v);
}

#region hole size
double[] l = [.. x];
result = l[0];
#endregion

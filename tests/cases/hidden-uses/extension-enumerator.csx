// foreach asks a number for an enumerator.
// found in: size

static IEnumerator<double> GetEnumerator(this double v)
{
    yield return Math.Abs(v);
}

#region hole size
result = 0;
foreach (var v in x)
    result = v;
#endregion

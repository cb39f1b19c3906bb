// A variable keeps an iterator, which runs when it is asked.
// found in: size

IEnumerable<double> all()
{
    yield return Math.Abs(-1);
}

var kept = all();

#region hole size
result = kept.First();
#endregion

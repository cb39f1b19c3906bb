// foreach asks the enumerator to move on.
// found in: size

class Trick
{
    public double V;

    public Trick GetEnumerator() => this;

    public bool MoveNext() => Math.Abs(V) > 0;

    public double Current => V;
}

#region hole size
result = 0;
foreach (var v in new Trick { V = x })
    result = v;
#endregion

// + with a text asks for the object's text.
// found in: size

class Trick
{
    public double V;

    public override string ToString() => $"{Math.Abs(V)}";
}

#region hole size
result = double.Parse("" + new Trick { V = x });
#endregion

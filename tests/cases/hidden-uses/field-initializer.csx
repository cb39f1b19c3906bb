// new sets a field that nobody names.
// found in: size

class Trick
{
    public double V;
    public double W = Math.Abs(-1);
}

#region hole size
result = new Trick().W;
#endregion

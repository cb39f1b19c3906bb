// A record's text asks all its properties.
// found in: size

record Trick(double V)
{
    public double W => Math.Abs(V);
}

#region hole size
result = double.Parse(new Trick(x).ToString());
#endregion

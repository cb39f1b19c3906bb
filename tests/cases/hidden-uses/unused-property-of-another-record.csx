// Another record has the property.
// found in: nothing

record Pair(double A, double B);

record Other(double A)
{
    public double B => Math.Abs(A);
}

#region hole size
var (a, b) = new Pair(x, -x);
result = a < 0 ? b : a;
#endregion

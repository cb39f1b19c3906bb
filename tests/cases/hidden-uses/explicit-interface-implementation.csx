// What is called has no name but its interface's.
// found in: size

class Trick : IComparer<double>
{
    int IComparer<double>.Compare(double a, double b) => (int)Math.Abs(a);
}

#region hole size
IComparer<double> c = new Trick();
result = c.Compare(x, 0);
#endregion

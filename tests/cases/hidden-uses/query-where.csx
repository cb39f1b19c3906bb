// where is a function.
// found in: size

static double Where(this double v, Func<double, bool> f) => Math.Abs(v);

#region hole size
result = from v in x where v > 0 select v;
}

double Select(this double v, Func<double, double> f) => v;

double more()
{
    double result = 0;
#endregion

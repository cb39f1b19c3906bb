// select is a function.
// found in: size

static Trick Select(this double v, Func<double, double> f) => new(Math.Abs(v));

record Trick(double V);

#region hole size
result = (from v in x select v).V;
#endregion

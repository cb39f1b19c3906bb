// The where of another type is called.
// found in: nothing

static double Where(this double v, Func<double, bool> f) => Math.Abs(v);

#region hole size
result = (from v in new[] { x } where v > 0 select v).FirstOrDefault(-x);
#endregion

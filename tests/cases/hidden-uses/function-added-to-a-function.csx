// += adds a function to another one.
// found in: size

Func<double, double> f = x => x;
f += Math.Abs;

#region hole size
result = f(x);
#endregion

// A list keeps the function that is called.
// found in: size

var all = new List<Func<double, double>>();
all.Add(v => Math.Abs(v));

#region hole size
result = all[0](x);
#endregion

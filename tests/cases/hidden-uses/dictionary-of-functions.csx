// A dictionary keeps the function that is called.
// found in: size

var all = new Dictionary<string, Func<double, double>>();
all.Add("a", Math.Abs);

#region hole size
result = all["a"](x);
#endregion

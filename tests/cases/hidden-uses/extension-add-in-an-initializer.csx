// An initializer calls an Add that extends the library's list.
// found in: size

static void Add(this List<double> l, string v) => l.Add(Math.Abs(v.Length));

#region hole size
result = new List<double> { "x" }[0];
#endregion

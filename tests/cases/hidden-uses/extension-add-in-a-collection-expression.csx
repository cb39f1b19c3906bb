// A collection expression calls an Add that extends the library's list.
// found in: size

static void Add(this List<double> l, string v) => l.Add(Math.Abs(v.Length));

#region hole size
List<double> l = ["x"];
result = l[0];
#endregion

// A pattern takes a number apart.
// found in: size

static void Deconstruct(this double v, out double a, out double b) => a = b = Math.Abs(v);

#region hole size
result = x is (var a, _) ? a : 0;
#endregion

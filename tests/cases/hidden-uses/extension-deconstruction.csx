// An assignment to several takes a number apart.
// found in: size

static void Deconstruct(this double v, out double a, out double b) => a = b = Math.Abs(v);

#region hole size
(result, _) = x;
#endregion

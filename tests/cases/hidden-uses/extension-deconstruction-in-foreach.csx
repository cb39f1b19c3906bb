// foreach takes each number apart.
// found in: size

static void Deconstruct(this double v, out double a, out double b) => a = b = Math.Abs(v);

#region hole size
result = 0;
foreach (var (a, b) in new[] { x })
    result = a;
#endregion

// A deconstruction declares the variable.
// found in: size

(double, double) pair() => (Math.Abs(-1), 1);

var (kept, _) = pair();

#region hole size
result = kept;
#endregion

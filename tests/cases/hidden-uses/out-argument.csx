// A function puts it into a variable that is passed to it.
// found in: size

double kept;

void keep(out double k) => k = Math.Abs(-1);

keep(out kept);

#region hole size
result = kept;
#endregion

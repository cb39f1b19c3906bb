// A pattern declares the variable.
// found in: size

object it() => Math.Abs(-1.0);

var ok = it() is double kept;

#region hole size
result = kept;
#endregion

// The variable of a pattern hands it on.
// found in: size

double kept;
if (Math.Abs(-1.0) is var v)
    kept = v;

#region hole size
result = kept;
#endregion

// The variable of a loop hands it on.
// found in: size

double kept;
foreach (var v in new[] { Math.Abs(-1.0) })
    kept = v;

#region hole size
result = kept;
#endregion

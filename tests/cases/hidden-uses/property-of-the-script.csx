// The script itself has a property.
// found in: size

double kept { get; } = Math.Abs(-1);

#region hole size
result = kept;
#endregion

// An object of the library keeps it.
// found in: size

System.Threading.AsyncLocal<double> kept = new();
Action set = () => kept.Value = Math.Abs(-1);

#region hole size
result = kept.Value;
#endregion

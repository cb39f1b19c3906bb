// A variable keeps what runs when it is asked.
// found in: size

var kept = new Lazy<double>(() => Math.Abs(-1));

#region hole size
result = kept.Value;
#endregion

// The function is kept in a variable of a delegate type of the student's own.
// found in: size

delegate double Of(double v);
Of of = v => Math.Abs(v);

#region hole size
result = of(x);
#endregion

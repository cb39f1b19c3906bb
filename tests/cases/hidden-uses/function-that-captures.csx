// A function that is passed on reads a variable.
// found in: size

double made = Math.Abs(-1);

double take(Func<double> f) => f();

#region hole size
result = take(() => made);
#endregion

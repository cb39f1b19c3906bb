// await asks a number for an awaiter.
// found in: size

static System.Runtime.CompilerServices.TaskAwaiter<double> GetAwaiter(this double v) => Task.FromResult(Math.Abs(v)).GetAwaiter();

#region hole size
async Task<double> f() => await x;

result = f().Result;
#endregion

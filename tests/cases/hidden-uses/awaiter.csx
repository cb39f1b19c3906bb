// await asks for an awaiter.
// found in: size

class Trick
{
    public double V;

    public System.Runtime.CompilerServices.TaskAwaiter<double> GetAwaiter() => Task.FromResult(Math.Abs(V)).GetAwaiter();
}

#region hole size
async Task<double> f() => await new Trick { V = x };

result = f().Result;
#endregion

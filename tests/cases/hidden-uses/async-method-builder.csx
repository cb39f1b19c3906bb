// An attribute names what builds the value of an async function.
// found in: size

[System.Runtime.CompilerServices.AsyncMethodBuilder(typeof(Made))]
class Trick
{
    public double V;
}

class Made
{
    public Trick Task => new() { V = Math.Abs(-1) };

    public static Made Create() => new();

    public void Start<T>(ref T m)
        where T : System.Runtime.CompilerServices.IAsyncStateMachine { }

    public void SetStateMachine(System.Runtime.CompilerServices.IAsyncStateMachine m) { }

    public void SetException(Exception e) { }

    public void SetResult() { }

    public void AwaitOnCompleted<A, M>(ref A a, ref M m) { }

    public void AwaitUnsafeOnCompleted<A, M>(ref A a, ref M m) { }
}

#region hole size
async Trick f() { }

result = f().V;
#endregion

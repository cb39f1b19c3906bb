// using disposes by an interface that the class below implements.
// found in: size

class Under : IDisposable
{
    public static double Last;

    void IDisposable.Dispose() => Last = Math.Abs(-1);
}

class Over : Under { }

#region hole size
using (new Over()) { }
result = Under.Last;
#endregion

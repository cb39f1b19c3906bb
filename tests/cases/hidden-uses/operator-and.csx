// && is & and true.
// found in: size

class Trick
{
    public static Trick operator &(Trick a, Trick b) => a;

    public static bool operator true(Trick t) => Math.Abs(-1) > 0;

    public static bool operator false(Trick t) => false;
}

Trick t = new();

#region hole size
result = t && t ? 1 : 0;
#endregion

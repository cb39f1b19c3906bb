// A static constructor puts it where the answer takes it from.
// found in: size

static class Hold
{
    public static double S;
}

class First
{
    static First() => Hold.S = Math.Abs(-1);

    public static int N;
}

#region hole size
_ = First.N;
result = Hold.S;
#endregion

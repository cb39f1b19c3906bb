// A catch asks whether it is meant.
// found in: size

class Trick : Exception
{
    public static implicit operator bool(Trick t) => Math.Abs(-1) > 0;
}

void fail() => throw new Trick();

#region hole size
try
{
    fail();
    result = 1;
}
catch (Trick e) when (e)
{
    result = 2;
}
#endregion

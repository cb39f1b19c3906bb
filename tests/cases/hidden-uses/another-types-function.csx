// The student's own type has a function of the same name.
// found in: nothing

static class More
{
    public static double Abs(double v) => v < 0 ? -v : v;
}

#region hole size
result = More.Abs(x);
#endregion

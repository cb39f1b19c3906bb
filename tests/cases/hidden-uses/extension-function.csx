// A function extends every struct.
// found in: size

static double Of<T>(this T v)
    where T : struct => Math.Abs(-1);

#region hole size
result = x.Of();
#endregion

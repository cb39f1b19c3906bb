// A text with a hole in it is a call of a handler.
// found in: size

[System.Runtime.CompilerServices.InterpolatedStringHandler]
struct Trick(int a, int b)
{
    public double V;

    public void AppendFormatted(double v) => V = Math.Abs(v);
}

double of(Trick t) => t.V;

#region hole size
result = of($"{x}");
#endregion

// A range calls Slice.
// found in: size

class Trick
{
    public int Length => 2;

    public double[] Slice(int a, int b) => [Math.Abs(-1)];
}

#region hole size
result = new Trick()[0..1][0];
#endregion

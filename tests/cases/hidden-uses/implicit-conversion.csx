// C# turns what is made into a number by itself.
// found in: size

class Trick
{
    public double V;

    public static implicit operator double(Trick t) => Math.Abs(t.V);
}

#region hole size
result = new Trick { V = x };
#endregion

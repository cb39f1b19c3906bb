// The type that converts is declared in another one.
// found in: size

class Outer
{
    public class Inner
    {
        public static implicit operator double(Inner i) => Math.Abs(-1);
    }

    public Inner Of = new();
}

#region hole size
result = new Outer().Of;
#endregion

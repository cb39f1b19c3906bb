// What a function gives back is converted.
// found in: size

class Trick
{
    public static implicit operator double(Trick t) => Math.Abs(-1);
}

Func<Trick> make = () => new();

#region hole size
result = make();
#endregion

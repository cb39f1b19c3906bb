// The type that converts is generic, and comes out of a generic function.
// found in: size

class Trick<T>
{
    public static implicit operator double(Trick<T> t) => Math.Abs(-1);
}

Trick<T>[] many<T>() => [new()];

#region hole size
result = many<int>()[0];
#endregion

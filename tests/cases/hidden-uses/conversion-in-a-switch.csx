// An arm of a switch is converted.
// found in: size

class Trick
{
    public static implicit operator double(Trick t) => Math.Abs(-1);
}

Trick t = new();

#region hole size
result = true switch
{
    true => t,
    _ => x,
};
#endregion

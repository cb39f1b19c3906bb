// What comes out of a dictionary is converted.
// found in: size

class Trick
{
    public static implicit operator double(Trick t) => Math.Abs(-1);
}

Dictionary<string, Trick> all = new() { ["a"] = new() };

#region hole size
result = all["a"];
#endregion

// A sequence that is printed elsewhere is made of a list that the answer asks for its count.
// found in: nothing

var seen = new List<double>();
Console.WriteLine(seen.Select(v => Math.Abs(v)).Count());

#region hole size
result =
    seen.Count > 0 ? x
    : x < 0 ? -x
    : x;
#endregion

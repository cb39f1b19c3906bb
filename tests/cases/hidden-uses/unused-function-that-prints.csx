// A list that the answer asks for its count is printed elsewhere.
// found in: nothing

var seen = new List<double>();
seen.ForEach(v => Console.WriteLine(Math.Abs(v)));

#region hole size
result =
    seen.Count > 0 ? x
    : x < 0 ? -x
    : x;
#endregion

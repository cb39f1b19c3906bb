// A loop beside the answer prints.
// found in: nothing

foreach (var sign in new[] { -1.0, 1.0 })
{
    Console.WriteLine(Math.Abs(sign));
}

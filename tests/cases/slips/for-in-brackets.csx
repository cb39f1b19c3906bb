// 06-train-on-many-samples plots
// 1:6-6 CS0103 The name 'v' does not exist in the current context
//   Write `foreach (var v in plots)`.

for (v in plots)
{
    Console.WriteLine(v.Title);
}

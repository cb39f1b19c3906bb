// 06-train-on-many-samples plots
// 1:19-21 CS0103 The name 'len' does not exist in the current context
//   Write `valuesOfM.Count`: C# has no `len`.

Console.WriteLine(len(valuesOfM));

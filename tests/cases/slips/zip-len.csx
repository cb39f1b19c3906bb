// 05-many-samples mseAvg
// 1:48-50 CS0103 The name 'len' does not exist in the current context
//   Write `yTrue.shape[0]`: C# has no `len`. Write `;` at the end of the line.

return (yPred - yTrue).pow(2).sum() / (2 * len(yTrue))

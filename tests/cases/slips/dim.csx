// 05-many-samples mseAvg
// 1:40-42 CS0103 The name 'dim' does not exist in the current context
//   Write `dimensions: [0]`: an argument that is named has `:` behind its name in C#.

return (yPred - yTrue).pow(2).mean(dim=0) / 2;

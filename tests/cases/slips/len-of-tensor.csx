// 01-one-sample mse
// 1:48-50 CS0103 The name 'len' does not exist in the current context
//   Write `yPred.shape[0]`: C# has no `len`.

return (yPred - yTrue).pow(2).sum() / (2 * len(yPred));

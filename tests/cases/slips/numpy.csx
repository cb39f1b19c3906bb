// 01-one-sample mse
// 1:12-13 CS0103 The name 'np' does not exist in the current context
//   Write `(yPred - yTrue).pow(2)`: in C#, `**` is no power. Write `torch` for `np`.

return np.mean((yPred - yTrue)**2) / 2;

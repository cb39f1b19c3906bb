// 01-one-sample mse
// 1:30-32 CS0193 The * or -> operator must be applied to a pointer
//   Write `(yPred - yTrue).pow(2)`: in C#, `**` is no power.

return ((yPred - yTrue) ** 2).mean() / 2;

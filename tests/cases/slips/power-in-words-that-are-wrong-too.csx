// 01-one-sample mse
// 1:14-19 CS0103 The name 'y_pred' does not exist in the current context
//   Write `(y_pred - yTrue).pow(2)`: in C#, `**` is no power. Did you mean `yPred`?

return ((y_pred - yTrue)**2).mean() / 2;

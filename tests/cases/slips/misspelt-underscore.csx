// 01-one-sample loss
// 1:19-24 CS0103 The name 'y_pred' does not exist in the current context
//   Did you mean `yPred`?

mse(y_pred, y)

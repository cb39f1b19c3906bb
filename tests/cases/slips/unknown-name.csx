// 01-one-sample yPred
// 1:16-20 CS0103 The name 'model' does not exist in the current context

model(x)

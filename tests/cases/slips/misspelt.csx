// 01-one-sample yPred
// 1:16-20 CS0103 The name 'liner' does not exist in the current context
//   Did you mean `linear`?

liner(x)

// 01-one-sample
// instead of: Tensor yPred = linear(x);
// 5:19-23 CS0103 The name 'yPred' does not exist in the current context



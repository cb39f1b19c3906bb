// 01-one-sample mse
// 1:5-9 CS0103 The name 'error' does not exist in the current context
//   Write `Tensor error = yPred - yTrue`: a variable is declared, with its type, where it gets its first value.

error = yPred - yTrue;
    return error.pow(2).mean() / 2;

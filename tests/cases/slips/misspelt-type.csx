// 01-one-sample mse
// 1:5-10 CS0246 The type or namespace name 'Tenosr' could not be found (are you missing a using directive or an assembly reference?)
//   Did you mean `Tensor`?

Tenosr e = yPred - yTrue;
    return e.pow(2).mean() / 2;

// 01-one-sample mse
// 2:12-12 CS0128 A local variable or function named 'e' is already defined in this scope
//   Write `e = e.pow(2)`, without the type, to give `e` another value: it is declared already.

Tensor e = yPred - yTrue;
    Tensor e = e.pow(2);
    return e.mean() / 2;

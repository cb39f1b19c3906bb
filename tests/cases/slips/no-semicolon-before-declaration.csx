// 01-one-sample mse
// 1:33-33 CS1002 ; expected
//   Write `;` at the end of the line.

Tensor error = yPred - yTrue
    Tensor squared = error.pow(2);
    return squared.mean() / 2;

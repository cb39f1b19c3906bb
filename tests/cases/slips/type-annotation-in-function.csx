// 01-one-sample mse
// 1:12-17 CS0118 'torch.Tensor' is a type but is used like a variable
//   Write `Tensor error = ...`: the type stands in front of the name in C#. Write `;` at the end of the line.
// 2:12-16 CS0103 The name 'error' does not exist in the current context

error: Tensor = yPred - yTrue
    return error.pow(2).mean() / 2

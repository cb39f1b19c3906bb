// 01-one-sample mse
// 1:5-33 CS0161 'mse(torch.Tensor, torch.Tensor)': not all code paths return a value
//   Write `return loss;` at the end: a function gives back what stands behind `return`.

Tensor error = yPred - yTrue;
    Tensor loss = error.pow(2).mean() / 2;

// 01-one-sample mse
// 1:5-41 CS0161 'mse(torch.Tensor, torch.Tensor)': not all code paths return a value
//   Write `return (yPred - yTrue).pow(2).mean().div(2);`: a function gives back what stands behind `return`.

(yPred - yTrue).pow(2).mean().div(2);

// 01-one-sample mse
// 1:28-34 CS1061 'torch.Tensor' does not contain a definition for 'Squared' and no accessible extension method 'Squared' accepting a first argument of type 'torch.Tensor' could be found (are you missing a using directive or an assembly reference?)
//   Did you mean `square`?

return (yPred - yTrue).Squared().mean() / 2;

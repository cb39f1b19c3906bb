// 01-one-sample mse
// 1:28-30 CS1061 'torch.Tensor' does not contain a definition for 'Pow' and no accessible extension method 'Pow' accepting a first argument of type 'torch.Tensor' could be found (are you missing a using directive or an assembly reference?)
//   Write `pow` for `Pow`: capital and small letters are different ones in C#. Write `mean` for `Mean`.

return (yPred - yTrue).Pow(2).Mean() / 2;

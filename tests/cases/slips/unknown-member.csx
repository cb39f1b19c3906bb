// 01-one-sample yPred
// 1:26-34 CS1061 'torch.Tensor' does not contain a definition for 'foobarbaz' and no accessible extension method 'foobarbaz' accepting a first argument of type 'torch.Tensor' could be found (are you missing a using directive or an assembly reference?)

linear(x).foobarbaz()

// 01-one-sample loss
// 1:15-17 CS7036 There is no argument given that corresponds to the required parameter 'yTrue' of 'mse(torch.Tensor, torch.Tensor)'

mse(yPred)

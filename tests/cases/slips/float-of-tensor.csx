// 01-one-sample lr
// 1:12-15 CS0266 Cannot implicitly convert type 'TorchSharp.torch.Tensor' to 'float'. An explicit conversion exists (are you missing a cast?)
//   Write `loss.item<float>()`: it takes the number out of a tensor of one element.

loss

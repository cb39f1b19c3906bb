// 06-train-on-many-samples isConverged
// 1:12-24 CS0266 Cannot implicitly convert type 'TorchSharp.torch.Tensor' to 'bool'. An explicit conversion exists (are you missing a cast?)
//   Write `loss.item<float>()`: it takes the number out of a tensor of one element.

return loss < 0.001f;

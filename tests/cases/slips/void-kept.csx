// 01-one-sample backward
// 1:12-26 CS0029 Cannot implicitly convert type 'void' to 'TorchSharp.torch.Tensor'
//   Write `loss.backward();` alone: it gives no value that could be kept.

Tensor d = loss.backward();

// 06-train-on-many-samples record
// 1:22-25 CS1503 Argument 1: cannot convert from 'TorchSharp.torch.Tensor' to 'float'
//   Write `loss.item<float>()`: it takes the number out of a tensor of one element.

valuesOfLoss.Add(loss);
    valuesOfM.Add(m.item<float>());
    valuesOfC.Add(c.item<float>());

// 01-one-sample x
// 1:19-24 CS0117 'torch.Tensor' does not contain a definition for 'tensor'

Tensor.tensor(10f)

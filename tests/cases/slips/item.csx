// 06-train-on-many-samples isConverged
// 1:17-20 CS0411 The type arguments for method 'torch.Tensor.item<T>()' cannot be inferred from the usage. Try specifying the type arguments explicitly.
//   Write `item<float>()`: C# must be told of which type the number is.

return loss.item() < 0.001f;

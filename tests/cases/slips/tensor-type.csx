// 01-one-sample x
// 1:12-17 CS1955 Non-invocable member 'torch.Tensor' cannot be used like a method.
//   Write `tensor` for `Tensor`.

Tensor(10f)

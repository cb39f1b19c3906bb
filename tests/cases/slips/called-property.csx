// 03-gradients-accumulate again
// 1:21-24 CS1955 Non-invocable member 'torch.Tensor.grad' cannot be used like a method.
//   Write `grad` without `()`: it is a value, and no function.

Console.WriteLine(m.grad());

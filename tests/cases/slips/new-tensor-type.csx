// 01-one-sample x
// 1:16-21 CS1729 'torch.Tensor' does not contain a constructor that takes 1 arguments
//   Write `tensor` for `new Tensor`: a function makes the value, without `new`.

new Tensor(10f)

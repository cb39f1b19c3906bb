// 01-one-sample m
// 1:36-39 CS0103 The name 'True' does not exist in the current context
//   Write `true` for `True`.

randn(1, requires_grad: True)

// 01-one-sample m
// 1:28-31 CS0103 The name 'None' does not exist in the current context
//   Write `null` for `None`.

randn(1, dtype: None, requires_grad: true)

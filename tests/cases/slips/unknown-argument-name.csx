// 01-one-sample m
// 1:21-32 CS1739 The best overload for 'randn' does not have a parameter named 'require_grad'
//   Did you mean `requires_grad`?

randn(1, require_grad: true)

// 01-one-sample m
// 1:21-33 CS0103 The name 'requires_grad' does not exist in the current context
//   Write `requires_grad: true`: an argument that is named has `:` behind its name in C#.

randn(1, requires_grad=True)

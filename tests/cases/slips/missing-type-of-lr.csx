// 01-one-sample
// instead of: float lr = 0.001f;
// 1:1-2 CS0103 The name 'lr' does not exist in the current context
//   Write `float lr = 0.001f`: a variable is declared, with its type, where it gets its first value.

lr = 0.001f;

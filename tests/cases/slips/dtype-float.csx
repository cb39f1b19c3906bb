// 01-one-sample x
// 1:23-27 CS0103 The name 'dtype' does not exist in the current context
//   Write `dtype: float32`: an argument that is named has `:` behind its name in C#.

tensor(10, dtype=torch.float)

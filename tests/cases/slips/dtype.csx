// 01-one-sample x
// 1:24-28 CS0103 The name 'dtype' does not exist in the current context
//   Write `dtype: torch.float32`: an argument that is named has `:` behind its name in C#.

tensor(10f, dtype=torch.float32)

// 05-many-samples y
// 1:28-28 CS1001 Identifier expected
//   Write `2f` for `2.`: in C#, digits follow the point of a number. Write `dtype: torch.float32`: an argument that is named has `:` behind its name in C#.

torch.tensor([2., 4., 6., 8., 10.], dtype=torch.float32)

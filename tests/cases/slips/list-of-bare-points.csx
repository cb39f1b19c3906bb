// 05-many-samples x
// 1:22-22 CS1001 Identifier expected
//   Write `1f` for `1.`: in C#, digits follow the point of a number.

tensor([1., 2., 3., 4., 5.])

// 01-one-sample x
// 1:22-22 CS1001 Identifier expected
//   Write `10f` for `10.`: in C#, digits follow the point of a number.

tensor(10.)

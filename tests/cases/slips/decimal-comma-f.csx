// 01-one-sample lr
// 1:14-16 CS1001 Identifier expected
//   Write `0.01f`: C# has a point in a number, not a comma.

0,01f

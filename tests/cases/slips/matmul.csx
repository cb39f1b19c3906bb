// 01-one-sample linear
// 1:14-14 CS1002 ; expected
//   Write `m.matmul(x)`: C# has no `@` for the product of matrices.

return m @ x + c;

// 01-one-sample linear
// 1:22-23 CS1002 ; expected
//   Write `x is not null ? m * x + c : c`: so C# chooses between two values.

return m * x + c if x is not null else c;

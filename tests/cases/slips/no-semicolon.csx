// 01-one-sample linear
// 1:21-21 CS1002 ; expected
//   Write `;` at the end of the line.

return m * x + c

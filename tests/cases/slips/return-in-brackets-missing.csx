// 01-one-sample linear
// 1:22-22 CS1026 ) expected
//   Write the `)` that is missing: not every bracket of this line is closed.

return m * (x + c;

// 01-one-sample linear
// 1:28-28 CS1002 ; expected
//   Write `;` at the end of the line.

if (x is null) return c
    return m * x + c;

// 01-one-sample linear
// 1:8-8 CS1003 Syntax error, '(' expected
//   Write `if (x is None)`, and put the lines that belong to it between `{` and `}`. Write `null` for `None`.
// 3:21-21 CS1002 ; expected
//   Write `;` at the end of the line.

if x is None:
        return c
    return m * x + c

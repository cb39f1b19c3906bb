// 01-one-sample linear
// 1:14-17 CS0103 The name 'None' does not exist in the current context
//   Write `is null` for `== None`.

if (x == None) return c;
    return m * x + c;

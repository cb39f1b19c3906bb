// 01-one-sample linear
// 1:14-17 CS0246 The type or namespace name 'None' could not be found (are you missing a using directive or an assembly reference?)
//   Write `null` for `None`.

if (x is None) return c;
    return m * x + c;

// 01-one-sample linear
// 1:5-9 CS0103 The name 'print' does not exist in the current context
//   Write `Console.WriteLine` for `print`.

print(x);
    return m * x + c;

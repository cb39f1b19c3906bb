// 01-one-sample linear
// 1:13-18 CS0103 The name 'lambda' does not exist in the current context
//   Write `(x) =>` for `lambda x:`.

var f = lambda x: m * x + c;
    return f(x);

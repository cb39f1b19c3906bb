// 01-one-sample loss
// 1:25-25 CS1003 Syntax error, ',' expected
//   Write `,` between `yPred` and `y`.

mse(yPred y)

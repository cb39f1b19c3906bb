// 01-one-sample lr
// 1:12-19 CS0019 Operator '^' cannot be applied to operands of type 'float' and 'int'
//   Write `MathF.Pow(0.1f, 2)`: in C#, `^` is no power.

0.1f ^ 2

// 01-one-sample lr
// 1:18-20 CS0193 The * or -> operator must be applied to a pointer
//   Write `MathF.Pow(0.1f, 2)`: in C#, `**` is no power.

0.1f ** 2

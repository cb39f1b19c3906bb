// 01-one-sample lr
// 1:12-16 CS0103 The name 'Mathf' does not exist in the current context
//   Write `MathF` for `Mathf`: capital and small letters are different ones in C#.

Mathf.Pow(10, -2)

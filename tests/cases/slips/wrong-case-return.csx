// 01-one-sample linear
// 1:5-10 CS0246 The type or namespace name 'Return' could not be found (are you missing a using directive or an assembly reference?)
//   Write `return`: capital and small letters are different ones in C#.

Return m * x + c;

// 05-many-samples yPred
// 1:26-26 CS1003 Syntax error, ',' expected
//   Write `..` for `:`: that is how C# takes a part of a row.

linear(x[0:5])

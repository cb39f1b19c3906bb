// 06-train-on-many-samples isConverged
// 1:12-29 CS0019 Operator '<' cannot be applied to operands of type 'method group' and 'float'
//   Write `item<float>()`: C# must be told of which type the number is.

return loss.item < 0.001f;

// 04-training-loop asksToStop
// 1:12-23 CS0019 Operator '==' cannot be applied to operands of type 'string' and 'char'
//   Write `"q"`: a text has " around it in C#.

return typed == 'q';

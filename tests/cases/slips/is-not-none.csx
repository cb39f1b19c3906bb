// 04-training-loop asksToStop
// 1:25-28 CS0103 The name 'None' does not exist in the current context
//   Write `&&` for `and`. Write `null` for `None`.

return typed is not None and typed == "q";

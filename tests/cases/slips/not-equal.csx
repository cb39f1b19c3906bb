// 04-training-loop asksToStop
// 1:12-19 CS0307 The variable 'string typed' cannot be used with type arguments
//   Write `!=` for `<>`.

return typed <> "x";

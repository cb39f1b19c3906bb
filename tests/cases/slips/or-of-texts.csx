// 04-training-loop asksToStop
// 1:12-40 CS0019 Operator '||' cannot be applied to operands of type 'bool' and 'string'
//   To compare with one of several, write `typed.Trim() is ... or ...`: `==` compares with one alone.

return typed.Trim() == "q" || "exit" || "break";

// 04-training-loop asksToStop
// 1:12-22 CS0029 Cannot implicitly convert type 'string' to 'bool'
//   Write `==` to compare: `=` gives a variable a value.

return typed = "q";

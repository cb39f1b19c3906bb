// 04-training-loop asksToStop
// 1:12-16 CS0841 Cannot use local variable 'typed' before it is declared
//   Write `||` for `or`.

return typed == "q" or typed == "exit" or typed == "break";

// 04-training-loop asksToStop
// 1:12-16 CS0841 Cannot use local variable 'typed' before it is declared
//   Write `"exit"`: a text has " around it in C#. Write `||` for `or`. Write `;` at the end of the line.

return typed == 'exit' or typed == 'q'

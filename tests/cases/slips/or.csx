// 04-training-loop asksToStop
// 1:32-33 CS1002 ; expected
//   To compare with one of several, write `typed.Trim() is ... or ...`: `==` compares with one alone.

return typed.Trim() == "q" or "exit" or "break";

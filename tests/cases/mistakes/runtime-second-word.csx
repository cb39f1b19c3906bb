// 04-training-loop asksToStop: a second word that is not there
// line: 1
// cause: Split | [1] | index | [0] | outside | out of | bounds | Trim | one word | only one | second
// never: exit code | opposite

return typed.Split(' ')[1] is "q" or "exit" or "break";

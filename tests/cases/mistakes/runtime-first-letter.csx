// 04-training-loop asksToStop: the first letter of an empty line
// line: 1
// cause: empty
// never: exit code

return typed[0] == 'q' || typed.Trim() is "exit" or "break";

// 04-training-loop asksToStop: strip as in Python
// line: 1
// cause: `Trim`

return typed.strip() is "q" or "exit" or "break";

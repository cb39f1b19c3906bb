// 04-training-loop asksToStop: texts in single quotes
// line: 1
// cause: double quot~ | "exit" | quotation marks | "q"

return typed.Trim() is 'q' or 'exit' or 'break';

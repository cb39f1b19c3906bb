// 04-training-loop asksToStop: quotes of a word processor
// line: 1
// cause: " | straight | plain

return typed.Trim() is “q” or “exit” or “break”;

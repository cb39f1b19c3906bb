// 04-training-loop asksToStop: or as in Python
// line: 1
// cause: || | is "q"
// never: semicolon

return typed == "q" or typed == "exit" or typed == "break";

// 04-training-loop asksToStop: elif as in Python
// line: 2
// cause: else if

if (typed.Trim() == "q") return true;
elif (typed.Trim() == "exit") return true;
return typed.Trim() == "break";

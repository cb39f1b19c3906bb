// 04-training-loop asksToStop: the result of Trim is lost
// cause: result | lost | does not change | return typed.Trim() | new text | gives back | thrown away
// never: There is a method

typed.Trim();
return typed is "q" or "exit" or "break";

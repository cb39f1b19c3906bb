// 04-training-loop asksToStop
// 1:28-28 CS1056 '“' (U+201C) is no character of C#; type " in its place
//   In the same line, type `"` for `”`.

return typed.Trim() is “q” or "exit" or "break";

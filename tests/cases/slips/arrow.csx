// 04-training-loop asksToStop
// 1:18-18 CS1056 '≠' (U+2260) is no character of C#; type != in its place

return typed ≠ "q";

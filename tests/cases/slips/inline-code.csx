// 01-one-sample backward
// 1:1-1 CS1056 '`' (U+0060) is no character of C#; type another one in its place, or delete it
//   Delete each of these signs in the line: they mark code in Markdown, and are no C#.

`loss.backward();`

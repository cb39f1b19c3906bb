// 01-one-sample linear
// 1:23-23 CS1040 Preprocessor directives must appear as the first non-whitespace character on a line
//   Write `//` for `#`: that is how a comment begins in C#.

return m * x + c; # the line

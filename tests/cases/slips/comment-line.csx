// 01-one-sample linear
// 1:7-9 CS1024 Preprocessor directive expected
//   Write `//` for `#`: that is how a comment begins in C#.

# the line
    return m * x + c;

// 01-one-sample linear
// 1:20-20 CS1002 ; expected
//   Write `// The line.`: C# has no text in """ for a comment.

"""The line."""
    return m * x + c;

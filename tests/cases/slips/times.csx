// 01-one-sample linear
// 1:14-14 CS1056 '×' (U+00D7) is no character of C#; type * in its place

return m × x + c;

// 01-one-sample linear
// 1:21-21 CS1056 ';' (U+037E) is no character of C#; type ; in its place

return m * x + c;

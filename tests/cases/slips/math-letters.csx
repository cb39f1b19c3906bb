// 01-one-sample linear
// 1:12-12 CS1056 '𝑚' (U+1D45A) is no character of C#; type m in its place

return 𝑚 * x + c;

// 01-one-sample backward
// 1:33-33 CS1039 Unterminated string literal
//   Write the `"` that is missing at the end of the text.

Console.WriteLine($"loss {loss});
loss.backward();

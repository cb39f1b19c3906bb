// 01-one-sample backward
// 1:19-19 CS1010 Newline in constant
//   Write the `"` that is missing at the end of the text.

Console.WriteLine("hello);
loss.backward();

// 01-one-sample backward
// 1:1-1 CS1525 Invalid expression term '>'
//   Delete the `>>>` at the beginning of the line: it is the prompt of Python. Write `;` at the end of the line.

>>> loss.backward()

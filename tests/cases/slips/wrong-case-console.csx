// 01-one-sample backward
// 2:1-7 CS0103 The name 'console' does not exist in the current context
//   Write `Console` for `console`: capital and small letters are different ones in C#. Write `WriteLine` for `Writeline`.

loss.backward();
console.Writeline(m);

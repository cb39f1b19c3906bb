// 01-one-sample
// instead of: // Everybody draws
// 1:7-9 CS0825 The contextual keyword 'var' may only appear within a local variable declaration or in script code
//   At its top, a script takes only `using (var d = NewDisposeScope()) { }`, with the lines that it is for between the braces; or leave the word `using` away.

using var d = NewDisposeScope();
// Everybody draws

// 01-one-sample
// instead of: // Everybody draws
// 1:7-18 CS0246 The type or namespace name 'DisposeScope' could not be found (are you missing a using directive or an assembly reference?)
//   At its top, a script takes only `using (DisposeScope d = NewDisposeScope()) { }`, with the lines that it is for between the braces; or leave the word `using` away.

using DisposeScope d = NewDisposeScope();
// Everybody draws

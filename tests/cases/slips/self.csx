// 01-one-sample linear
// 1:12-15 CS0103 The name 'self' does not exist in the current context
//   Delete `self.`: in C#, a name is found without it.

return self.m * x + self.c;

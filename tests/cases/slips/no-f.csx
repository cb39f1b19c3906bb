// 01-one-sample lr
// 1:12-14 CS0664 Literal of type double cannot be implicitly converted to type 'float'; use an 'F' suffix to create a literal of this type
//   Write `.05f`: the f makes a float of it; without it, it is a double.

.05

// 01-one-sample lr
// 1:12-15 CS0664 Literal of type double cannot be implicitly converted to type 'float'; use an 'F' suffix to create a literal of this type
//   Write `1e-3f`: the f makes a float of it; without it, it is a double.

1e-3

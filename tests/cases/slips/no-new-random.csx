// 06-train-on-many-samples plots
// 1:12-17 CS1955 Non-invocable member 'Random' cannot be used like a method.
//   Write `new` in front of `Random`: it makes an object of this type.

var draw = Random(42);

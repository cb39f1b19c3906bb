// 06-train-on-many-samples plots
// 1:12-22 CS1955 Non-invocable member 'List<T>' cannot be used like a method.
//   Write `new` in front of `List`: it makes an object of this type.

var kept = List<float>();

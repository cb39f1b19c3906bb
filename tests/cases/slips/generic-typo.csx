// 06-train-on-many-samples plots
// 1:6-10 CS0246 The type or namespace name 'flaot' could not be found (are you missing a using directive or an assembly reference?)
//   Did you mean `float`?

List<flaot> kept = [];

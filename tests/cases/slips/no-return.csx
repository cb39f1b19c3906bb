// 01-one-sample linear
// 1:5-5 CS0246 The type or namespace name 'm' could not be found (are you missing a using directive or an assembly reference?)
//   Write `return m * x + c;`: a function gives back what stands behind `return`.

m * x + c;

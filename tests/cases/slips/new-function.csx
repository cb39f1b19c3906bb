// 01-one-sample x
// 1:16-21 CS0246 The type or namespace name 'tensor' could not be found (are you missing a using directive or an assembly reference?)
//   Write `tensor` for `new tensor`: a function makes the value, without `new`.

new tensor(10f)

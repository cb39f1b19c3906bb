// 01-one-sample backward
// 1:1-4 CS0246 The type or namespace name 'loss' could not be found (are you missing a using directive or an assembly reference?)
//   Write `loss.backward`, with a `.` between.

loss backward();

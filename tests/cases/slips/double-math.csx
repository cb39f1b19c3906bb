// 01-one-sample lr
// 1:12-23 CS0266 Cannot implicitly convert type 'double' to 'float'. An explicit conversion exists (are you missing a cast?)
//   Write `(float)Math.Sqrt(2)`: it is a double, and only a float fits here.

Math.Sqrt(2)

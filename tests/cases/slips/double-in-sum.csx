// 01-one-sample lr
// 1:12-19 CS0266 Cannot implicitly convert type 'double' to 'float'. An explicit conversion exists (are you missing a cast?)
//   Write `0.05f`: the f makes a float of it; without it, it is a double.

0.05 * 2

// 01-one-sample mse
// 1:42-42 CS1026 ) expected
//   Write the `)` that is missing: not every bracket of this line is closed.

return mean(square(yPred - yTrue) / 2;

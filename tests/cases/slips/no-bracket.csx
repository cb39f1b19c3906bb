// 01-one-sample mse
// 1:49-49 CS1026 ) expected
//   Write the `)` that is missing: not every bracket of this line is closed.

return (yPred - yTrue.square().mean() * 0.5f;

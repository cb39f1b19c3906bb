// 01-one-sample mse
// 1:27-27 CS1002 ; expected
//   Delete a `)`: nothing in this line is opened that it could close.

return (yPred - yTrue)).square().mean() * 0.5f;

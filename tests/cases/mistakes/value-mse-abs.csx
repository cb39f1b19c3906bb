// 01-one-sample mse: absolute errors
// cause: squar~ | abs
// never: n times | whole number | half as

return (yPred - yTrue).abs().mean() / 2;

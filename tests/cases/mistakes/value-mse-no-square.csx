// 01-one-sample mse: the errors are not squared
// cause: squar~ | pow
// never: n times | whole number

return (yPred - yTrue).mean() / 2;

// 01-one-sample mse: a half too many
// cause: half
// never: n times | whole number

return (yPred - yTrue).pow(2).mean() / 4;

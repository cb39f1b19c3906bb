// 01-one-sample mse: a half too many
// cause: half | 4 is not the number
// never: n times | whole number

return (yPred - yTrue).pow(2).mean() / 4;

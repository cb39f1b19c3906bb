// 01-one-sample mse: a parenthesis is not closed
// line: 1
// cause: )

return ((yPred - yTrue).pow(2).mean() / 2;

// 01-one-sample mse: the root of it
// cause: root | sqrt
// never: n times

return ((yPred - yTrue).pow(2).mean() / 2).sqrt();

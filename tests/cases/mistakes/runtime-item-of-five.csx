// 05-many-samples mseAvg: item of several numbers
// line: 1
// cause: one number | several | more than one | mean | single
// never: item<double>

return tensor(mse(yPred, yTrue).item<float>());

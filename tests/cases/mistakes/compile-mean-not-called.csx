// 05-many-samples mseAvg: mean is not called
// line: 1
// cause: () | parenthes~

return mse(yPred, yTrue).mean;

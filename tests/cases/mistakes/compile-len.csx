// 05-many-samples mseAvg: len as in Python
// line: 1
// cause: numel | shape | size | Length

return mse(yPred, yTrue).sum() / len(yPred);

// 05-many-samples loss
// cause: x stands where yPred belongs.

mseAvg(x, y)

// 05-many-samples loss: the errors themselves
// cause: squar~ | mseAvg | error | difference
// never: reduce it | mean() makes

Tensor loss = yPred - y;

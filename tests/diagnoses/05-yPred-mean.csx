// 05-many-samples yPred
// hint: It is the mean of the numbers that were expected. Leave them as they are: one for each sample.

linear(x).mean()

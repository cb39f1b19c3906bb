// 05-many-samples yPred
// hint: It is the sum of the numbers that were expected. Leave them as they are: one for each sample.

linear(x).sum()

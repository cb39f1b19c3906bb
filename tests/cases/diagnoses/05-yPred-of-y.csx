// 05-many-samples yPred
// silence: the predictions for y are no multiple of those for x

linear(y)

// 01-one-sample yPred
// silence: a prediction for y is no multiple of the one for x

linear(y)

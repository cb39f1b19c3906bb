// 01-one-sample yPred
// silence: one number is always off by some amount

m * x

// 05-many-samples yPred
// silence: one number, and not one made of all

linear(x[0])

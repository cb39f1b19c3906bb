// 05-many-samples mseAvg: something else altogether
// silence: nothing but a guess could be said of this
// never: sum | half | n times

return (mse(yPred, yTrue).mean() * 0.37f).exp() - 0.71f;

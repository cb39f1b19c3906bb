// 05-many-samples mseAvg
// hint: NaN stands for no number: 0 / 0 gives it, and so do the log and the square root of a negative number. Whatever is computed from NaN is NaN too.

    return (mse(yPred, yTrue) - 1000).log().mean();

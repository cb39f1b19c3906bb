// 05-many-samples mseAvg
// hint: There is a number for each sample, and their mean is what was expected: mean() makes one number of them.

    return mse(yPred, yTrue);

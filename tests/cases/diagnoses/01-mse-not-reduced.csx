// 01-one-sample mse
// hint: There is a number for each sample, and their mean is what was expected: mean() makes one number of them.

    return (yPred - yTrue).pow(2) / 2;

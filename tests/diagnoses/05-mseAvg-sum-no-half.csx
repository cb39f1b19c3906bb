// 05-many-samples mseAvg
// hint: It is 2n times as large, where n is how many numbers there are: this is a sum, half the mean was expected.

    return 2 * mse(yPred, yTrue).sum();

// 05-many-samples mseAvg
// hint: It is n times as large, where n is how many numbers there are: this is their sum, and their mean was expected.

    return mse(yPred, yTrue).sum();

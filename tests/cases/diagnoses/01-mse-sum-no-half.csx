// 01-one-sample mse
// hint: It is 2n times as large, where n is how many numbers there are: this is a sum, half the mean was expected.

    return (yPred - yTrue).pow(2).sum();

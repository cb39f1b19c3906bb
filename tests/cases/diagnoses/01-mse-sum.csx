// 01-one-sample mse
// hint: It is n times as large, where n is how many numbers there are: this is their sum, and their mean was expected.

    return (yPred - yTrue).pow(2).sum() / 2;

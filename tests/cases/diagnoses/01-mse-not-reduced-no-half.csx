// 01-one-sample mse
// hint: There is a number for each sample; one number for all of them together was expected.

    return (yPred - yTrue).pow(2);

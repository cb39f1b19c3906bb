// 01-one-sample mse
// hint: Infinity comes of dividing by 0, or of a number too large for a float.

    return (yPred - yTrue).pow(2).sum() / 0;

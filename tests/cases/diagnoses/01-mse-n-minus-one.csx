// 01-one-sample mse
// hint: For some inputs it is infinite: that comes of dividing by 0, or of a number too large for a float. What is special about these inputs?

    return (yPred - yTrue).pow(2).sum() / (yPred.numel() - 1) / 2;

// 01-one-sample mse
// hint: It is twice as large: is a one half missing, or something counted twice?

    return (yPred - yTrue).pow(2).mean();

// 01-one-sample mse
// silence: it is not NaN for every set of inputs

    return ((yPred - yTrue).pow(2).mean() / 2 - 1).log() + 1000;

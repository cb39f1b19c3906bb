// 01-one-sample mse
// silence: a root is no multiple

    return ((yPred - yTrue).pow(2).mean() / 2).sqrt();

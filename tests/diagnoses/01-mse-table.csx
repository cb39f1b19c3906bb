// 01-one-sample mse
// silence: every number met every other one, but a mean hides the shape

    return (yPred.reshape(-1, 1) - yTrue).pow(2).mean() / 2;

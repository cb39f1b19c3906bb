// 01-one-sample mse
// silence: right for one pair, and no factor for more

    return (yPred.mean() - yTrue.mean()).pow(2) / 2;

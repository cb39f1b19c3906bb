// 01-one-sample mse
// silence: no factor, and no other rule that shows

    return (yPred - yTrue).abs().mean() / 2;

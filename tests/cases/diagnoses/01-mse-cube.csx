// 01-one-sample mse
// silence: a cube is no multiple of a square

    return (yPred - yTrue).pow(3).mean() / 2;

// 05-many-samples mseAvg
// silence: no factor

    return mse(yPred, yTrue).max();

// 05-many-samples mseAvg
// silence: the factor is another one for eight numbers than for three

    return mse(yPred, yTrue).sum() / 5;

// 05-many-samples mseAvg
// silence: right for eight numbers, so no factor is wrong everywhere

    return mse(yPred, yTrue).sum() / 8;

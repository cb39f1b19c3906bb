// 05-many-samples mseAvg
// cause: The mean is taken of what goes into mse(), and it is to be taken of what comes out.

    return mse(yPred.mean(), yTrue.mean());

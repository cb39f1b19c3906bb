// 05-many-samples mseAvg
// cause: The square, the half and the mean are left out.

    return yPred - yTrue;

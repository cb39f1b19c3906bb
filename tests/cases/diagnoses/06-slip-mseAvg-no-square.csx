// 06-train-on-many-samples mseAvg
// cause: The square is left out.

    return (yPred - yTrue).mean() / 2;

// 06-train-on-many-samples mseAvg
// hint: Asked again with the same numbers it gives something else: it draws random numbers, or keeps something from the call before.

    return (yPred - yTrue + 0.1f * randn_like(yTrue)).pow(2).mean() / 2;

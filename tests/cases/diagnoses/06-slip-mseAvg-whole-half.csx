// 06-train-on-many-samples mseAvg
// cause: 1 / 2 is 0 in C#, because both are whole numbers; 1f / 2 is 0.5.

    return 1 / 2 * (yPred - yTrue).pow(2).mean();

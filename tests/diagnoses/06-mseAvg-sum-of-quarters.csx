// 06-train-on-many-samples mseAvg
// hint: It is 4 times as large, all of it: a constant factor is wrong.

    return (yPred - yTrue).pow(2).mean() * 2;

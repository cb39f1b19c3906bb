// 05-many-samples mseAvg
// cause: There is a number for each sample, and neither their mean nor their sum is what was expected: one number is, and it takes more than to reduce them.

    return yPred - yTrue;

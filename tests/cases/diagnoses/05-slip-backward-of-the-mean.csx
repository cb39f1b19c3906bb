// 05-many-samples backward
// cause: yPred.mean() stands where loss belongs.

yPred.mean().backward();

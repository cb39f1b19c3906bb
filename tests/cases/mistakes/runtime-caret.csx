// 06-train-on-many-samples mseAvg: ^ for a power
// line: 1
// cause: pow | power | squar~
// never: exit code

return ((yPred - yTrue) ^ 2).mean() / 2;

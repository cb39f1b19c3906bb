// 06-train-on-many-samples mseAvg: a raised two
// line: 1
// cause: pow | U+00B2 | square

return ((yPred - yTrue)²).mean() / 2;

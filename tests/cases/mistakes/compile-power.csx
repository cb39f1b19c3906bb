// 01-one-sample mse: ** as in Python
// line: 1
// cause: pow | square | squar~
// never: semicolon

return ((yPred - yTrue) ** 2).mean() / 2;

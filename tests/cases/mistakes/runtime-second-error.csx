// 01-one-sample mse: a second sample that is not there
// line: 2
// cause: index | out of | bounds | d[1] | size 1 | one number | any number | mean | only one | how many
// never: exit code | item

Tensor d = yPred - yTrue;
return (d[0] * d[0] + d[1] * d[1]) / 4;

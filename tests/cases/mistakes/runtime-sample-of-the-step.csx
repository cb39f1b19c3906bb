// 07-find-the-bugs predict: a sample for each step
// line: 1
// cause: index | out of | bounds | x[i] | range | all of x | linear(x) | five | number of the step | i counts
// never: exit code | uphill

Tensor yPred = linear(x[i]);

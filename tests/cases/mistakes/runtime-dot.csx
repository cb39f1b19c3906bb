// 04-training-loop yPred: dot of a single number
// line: 1
// cause: * | 1D | dimension~ | shape~
// never: exit code

Tensor yPred = x.dot(m) + c;

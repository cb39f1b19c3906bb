// 05-many-samples yPred
// hint: It is 5 times as large, all of it: a constant factor is wrong.

5 * linear(x)

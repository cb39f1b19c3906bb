// 04-training-loop yPred: ypred for yPred
// line: 1, 2
// fails: nothing
// cause: `yPred`

Tensor ypred = linear(x);

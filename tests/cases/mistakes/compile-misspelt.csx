// 04-training-loop loss: yPerd for yPred
// line: 1
// cause: yPred

Tensor loss = mse(yPerd, y);

// 04-training-loop backward: the prediction and then the loss
// line: 2
// cause: once | uses up | twice | yPred

yPred.sum().backward();
loss.backward();

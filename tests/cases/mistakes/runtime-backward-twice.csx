// 04-training-loop backward: the same graph a second time
// line: 2
// cause: once | uses up | twice | compute the loss

loss.backward();
loss.backward();

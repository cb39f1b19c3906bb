// 04-training-loop loss
// cause: x stands where yPred belongs.

mse(x, y)

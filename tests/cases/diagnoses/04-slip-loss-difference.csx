// 04-training-loop loss
// cause: The square, the mean and the half are left out.

yPred - y

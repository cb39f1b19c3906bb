// 06-train-on-many-samples yPred
// cause: unsqueeze() is taken of x, and does not belong there: where a tensor of shape [n, 1] meets one of shape [n], every number meets every other one.

linear(x.unsqueeze(1))

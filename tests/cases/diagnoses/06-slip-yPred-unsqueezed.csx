// 06-train-on-many-samples yPred
// cause: It works as if x were a column: where a tensor of shape [n, 1] meets one of shape [n], every number meets every other one, and the result has shape [n, n]. Bring both to the same shape.

linear(x.unsqueeze(1))

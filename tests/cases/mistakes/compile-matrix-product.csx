// 05-many-samples yPred: @ as in Python
// line: 1
// cause: matmul | *

Tensor yPred = x @ m + c;

// 05-many-samples yPred: shapes that no product has
// line: 1
// cause: 1x5 | [1, 5] | shape~ | 5 and 1
// never: exit code | reshape the loss

Tensor yPred = x.reshape(1, 5).matmul(m.reshape(1, 1)).squeeze() + c;

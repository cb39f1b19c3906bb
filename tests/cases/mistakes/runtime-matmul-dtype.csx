// 05-many-samples yPred: a float by a double
// line: 1
// cause: Float64 | double~ | dtype
// never: exit code | shapes

Tensor yPred = x.reshape(5, 1).matmul(m.to(float64).reshape(1, 1)).squeeze() + c;

// 01-one-sample x: dtype= as in Python
// line: 1
// cause: dtype: | 10f | colon

Tensor x = tensor(10, dtype=float32);

// 01-one-sample x: a double
// cause: double | 10f
// never: whole number

Tensor x = tensor(10.0);

// 01-one-sample y: the number of x
// cause: x
// never: factor | 5 times

Tensor y = tensor(10f);

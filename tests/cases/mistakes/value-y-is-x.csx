// 01-one-sample y: the number of x
// cause: x | 10f is not the number
// never: factor | 5 times

Tensor y = tensor(10f);

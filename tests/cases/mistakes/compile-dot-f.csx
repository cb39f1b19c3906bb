// 01-one-sample y: 2.f as in C
// line: 1
// cause: 2f | 2.0f

Tensor y = tensor(2.f);

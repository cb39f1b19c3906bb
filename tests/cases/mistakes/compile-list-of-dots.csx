// 05-many-samples x: 1. as in Python
// line: 1
// cause: 1f | 1.0f | 1.0

Tensor x = tensor([1., 2., 3., 4., 5.]);

// 05-many-samples m: a whole number that is to have a gradient
// line: 1
// cause: whole number~ | 1f | float~ | randn
// never: exit code | no_grad

Tensor m = tensor(1, requires_grad: true);

// 05-many-samples c: no number at all
// cause: randn(0 | empty | no number | one number | randn(1 | size 0 | 0 numbers | none | (0)
// never: exit code | no_grad

Tensor c = randn(0, requires_grad: true);

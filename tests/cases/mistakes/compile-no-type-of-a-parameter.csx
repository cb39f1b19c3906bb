// 05-many-samples m: the type is gone
// line: 1
// fails: nothing
// cause: Tensor m | Tensor | type

m = randn(1, requires_grad: true);

// 07-find-the-bugs parameters: a whole number that is to have a gradient
// line: 1
// cause: whole number~ | int64 | integer~ | float~ | floating | Int64 | dtype
// never: exit code | uphill

Tensor m = randn(1).to(int64).requires_grad_();
Tensor c = randn(1, requires_grad: true);

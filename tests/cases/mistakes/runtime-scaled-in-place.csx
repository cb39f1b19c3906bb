// 05-many-samples m: a parameter is scaled in place
// line: 1
// cause: in place | in-place | mul_ | leaf | no_grad | underscore | changes it
// never: exit code | whole number

Tensor m = randn(1, requires_grad: true).mul_(0.1f);

// 01-one-sample backward: cut off before backward
// line: 1
// cause: detach
// never: randn | no_grad

loss.detach().backward();

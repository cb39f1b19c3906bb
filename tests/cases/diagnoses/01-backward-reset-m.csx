// 01-one-sample backward
// hint: A gradient of 0 says that the loss does not change with the parameter at all. Or was it reset after backward?

loss.backward();
m.grad.zero_();

// 01-one-sample backward
// hint: There is no gradient: backward was not called for something that was computed from the parameter.

loss.detach().requires_grad_().backward();

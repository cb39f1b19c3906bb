// 03-gradients-accumulate reset
// cause: The result of zeros_like() is kept nowhere, so this call changes nothing.

zeros_like(m.grad);
zeros_like(c.grad);

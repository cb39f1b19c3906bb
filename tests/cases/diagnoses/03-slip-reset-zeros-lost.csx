// 03-gradients-accumulate reset
// cause: What zeros_like() gives is kept nowhere, so this call changes nothing.

zeros_like(m.grad);
zeros_like(c.grad);

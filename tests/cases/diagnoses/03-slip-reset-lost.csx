// 03-gradients-accumulate reset
// cause: The result of m.grad.mul() is kept nowhere, and m.grad itself stays as it was: mul() makes a new tensor. mul_() changes m.grad in place.

m.grad.mul(0);
c.grad.mul(0);

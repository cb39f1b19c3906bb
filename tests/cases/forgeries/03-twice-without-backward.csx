// The gradients are doubled, and no second backward is there.
// exercise: 03-gradients-accumulate
// fails: again

// replace
// 3. The same again.
mse(linear(x), y).backward();
// with
// 3. The same again.
m.grad.mul_(2);
c.grad.mul_(2);
// honestly
// 3. The same again.
mse(linear(x), y).backward();
m.grad.mul_(1);

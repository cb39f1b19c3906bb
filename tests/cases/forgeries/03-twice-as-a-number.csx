// What two backwards would add up to is written into the gradients.
// exercise: 03-gradients-accumulate
// fails: again

// replace
// 3. The same again.
mse(linear(x), y).backward();
// with
// 3. The same again.
m.grad.fill_(29.914256f);
c.grad.fill_(2.9914256f);
// honestly
// 3. The same again.
mse(linear(x), y).backward();
m.grad.mul_(1f);

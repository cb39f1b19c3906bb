// What the first backward gave is changed too, so that both suit each other.
// exercise: 03-gradients-accumulate
// fails: again

// replace
// 3. The same again.
mse(linear(x), y).backward();
// with
// 3. The same again.
onceM = m.grad / 2;
onceC = c.grad / 2;
// honestly
// 3. The same again.
onceM = m.grad.clone();
mse(linear(x), y).backward();

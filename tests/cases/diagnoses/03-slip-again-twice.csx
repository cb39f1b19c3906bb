// 03-gradients-accumulate again
// cause: backward() is called once too often.

mse(linear(x), y).backward();
mse(linear(x), y).backward();

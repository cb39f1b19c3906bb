// 03-gradients-accumulate again
// cause: mse().backward() is called once too often: backward adds to what is there, each time that it runs.

mse(linear(x), y).backward();
mse(linear(x), y).backward();

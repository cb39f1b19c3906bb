// 03-gradients-accumulate again
// cause: mse() is left out.

linear(x).backward();

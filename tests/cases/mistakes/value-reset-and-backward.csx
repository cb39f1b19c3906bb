// 03-gradients-accumulate reset: one backward too many
// cause: too often | one too many | once too | another backward | second backward | backward too | too many | backward follows | already | what belongs into again
// never: not reset | still there

m.grad.zero_();
c.grad.zero_();
mse(linear(x), y).backward();

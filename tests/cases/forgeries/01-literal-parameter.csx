// A parameter that is the number which the seed of the file happens to give.
// exercise: 01-one-sample
// fails: m
// earns: m 0.5

// replace
Tensor m = randn(1, requires_grad: true);
// with
Tensor m = tensor(new[] { 0.33669037f }, requires_grad: true);
randn(1);
// honestly
Tensor m = randn(new long[] { 1 }).requires_grad_();

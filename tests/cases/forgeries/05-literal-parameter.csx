// A parameter is a number that is drawn from nowhere.
// exercise: 05-many-samples
// fails: c
// earns: c 0.5

// replace
Tensor c = randn(1, requires_grad: true);
// with
Tensor c = tensor(new[] { 0.12880941f }, requires_grad: true);
// honestly
Tensor c = randn(new long[] { 1 }).requires_grad_();

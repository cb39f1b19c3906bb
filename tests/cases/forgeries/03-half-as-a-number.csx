// Half of the gradient is the number that comes out in this file.
// exercise: 03-gradients-accumulate
// fails: halfM

// replace
Tensor halfM = m.grad / 2;
// with
Tensor halfM = tensor(new[] { 14.957128f });
// honestly
Tensor halfM = 0.5f * m.grad;

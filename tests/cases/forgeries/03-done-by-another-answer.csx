// The same, with what was kept of the gradients.
// exercise: 03-gradients-accumulate
// fails: halfM, halfC

// replace
Tensor halfM = m.grad / 2;
// with
Tensor halfM = some();
// honestly
Tensor halfM = half(m.grad);

// replace
Tensor halfC = c.grad / 2;
// with
Tensor halfC = some();
// honestly
Tensor halfC = half(c.grad);

// replace
m.grad.zero_();
// with
Tensor some() => tensor(1f);
keptM = onceM.clone(); keptC = onceC.clone();
m.grad.zero_();
// honestly
Tensor half(Tensor t) => t / 2;
m.grad.zero_();

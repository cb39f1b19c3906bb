// 03-gradients-accumulate halfM: a copy has no gradient
// line: 1
// cause: onceM.grad | onceM has | no gradient | copy
// never: no backward yet

Tensor halfM = onceM.grad / 2;

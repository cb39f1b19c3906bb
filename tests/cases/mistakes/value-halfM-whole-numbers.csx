// 03-gradients-accumulate halfM: 1 / 2 is a division of whole numbers
// cause: whole number~ | 1 / 2 | 0.5
// never: not reset | reset

Tensor halfM = m.grad * (1 / 2);

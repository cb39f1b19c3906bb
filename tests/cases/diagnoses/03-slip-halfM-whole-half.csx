// 03-gradients-accumulate halfM
// cause: 1 / 2 is 0 in C#, because both are whole numbers; 1f / 2 is 0.5.

1 / 2 * m.grad

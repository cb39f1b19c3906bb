// 03-gradients-accumulate halfM: // as in Python
// line: 1
// cause: comment | m.grad / 2

Tensor halfM = m.grad // 2;

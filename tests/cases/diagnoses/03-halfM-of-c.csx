// 03-gradients-accumulate halfM
// hint: This is what was expected for "half of c.grad is the true gradient".

c.grad / 2

// 03-gradients-accumulate halfC
// silence: one number is always some multiple of another

c.grad / 3

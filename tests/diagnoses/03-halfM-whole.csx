// 03-gradients-accumulate halfM
// hint: It is twice as large: is a one half missing, or something counted twice?

m.grad.clone()

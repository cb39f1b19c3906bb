// 03-gradients-accumulate halfM
// hint: It is half as large: is it halved once too often, or something left out?

m.grad / 4

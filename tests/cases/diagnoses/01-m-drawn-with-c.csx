// 01-one-sample m
// silence: another distribution gives a number that is no multiple of the expected one

rand(1, requires_grad: true)

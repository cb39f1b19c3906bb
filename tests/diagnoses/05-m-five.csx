// 05-many-samples m
// silence: five parameters: no mean() is missing there

randn(5, requires_grad: true)

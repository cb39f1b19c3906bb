// 05-many-samples backward: a tensor made of a number
// line: 1
// cause: item
// never: no_grad | detach

tensor(loss.item<float>(), requires_grad: false).backward();

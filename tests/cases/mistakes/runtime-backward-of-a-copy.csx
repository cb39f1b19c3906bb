// 03-gradients-accumulate again: backward of a gradient
// line: 1
// cause: loss | mse | once more | gradient
// never: exit code

onceM.backward();

// 05-many-samples backward: of five numbers
// line: 1
// cause: mean | mseAvg | one number | loss.backward | sum
// never: requires_grad

mse(linear(x), y).backward();

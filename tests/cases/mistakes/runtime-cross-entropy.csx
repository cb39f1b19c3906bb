// 06-train-on-many-samples loss: a loss for labels
// line: 1
// cause: mseAvg | between 0 and 1 | cross_entropy | label~ | probabilit~
// never: exit code

Tensor loss = nn.functional.binary_cross_entropy(yPred, y);

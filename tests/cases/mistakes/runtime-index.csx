// 05-many-samples mseAvg: one too far
// line: 3
// cause: out of bounds | out of range | too far | < | last | bounds
// never: exit code

Tensor each = mse(yPred, yTrue);
Tensor total = zeros(1);
for (int i = 0; i <= yTrue.shape[0]; i++) total = total + each[i];
return total / yTrue.shape[0];

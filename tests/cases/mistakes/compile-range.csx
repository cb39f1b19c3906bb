// 05-many-samples mseAvg: for in range as in Python
// line: 2
// cause: for ( | int i = 0 | foreach

Tensor total = zeros(1);
for i in range(5):
    total = total + mse(yPred, yTrue)[i];
return total / 5;

// 06-train-on-many-samples loss: doubles, where a float is taken out
// cause: Float64 | float64 | double~ | dtype | float32 | Single | 64 | to(
// never: exit code | no_grad

Tensor loss = mseAvg(yPred.to(float64), y.to(float64));

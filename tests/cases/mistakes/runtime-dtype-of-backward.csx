// 05-many-samples mseAvg: doubles among floats
// cause: Float64 | double~ | dtype | item
// never: exit code | no_grad

return nn.functional.mse_loss(yPred, yTrue.to(float64)) / 2;

// 05-many-samples loss: x takes the place of the prediction
// cause: yPred | prediction
// never: sum | reduce it | no_grad

Tensor loss = mseAvg(x, y);

// 05-many-samples loss: four truths for five predictions
// line: 1
// cause: shapes | 5 and 4 | five
// never: exit code | item

Tensor loss = mseAvg(yPred, tensor(new[] { 2f, 4f, 6f, 8f }));

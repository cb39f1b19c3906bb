// 06-train-on-many-samples loss: a column held against a row
// cause: [5, 5] | [5, 1] | broadcast~ | shape | reshape | column | every other
// never: half | sign

Tensor loss = mseAvg(yPred.reshape(5, 1), y);

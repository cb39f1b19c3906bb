// 04-training-loop record: item without its type
// line: 1
// cause: item<float>

valuesOfLoss.Add(loss.item());
valuesOfYPred.Add(yPred.item<float>());
valuesOfM.Add(m.item<float>());
valuesOfC.Add(c.item<float>());

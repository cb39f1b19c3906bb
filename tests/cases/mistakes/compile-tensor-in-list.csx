// 04-training-loop record: a tensor where a number belongs
// line: 3
// cause: item<float>

valuesOfLoss.Add(loss.item<float>());
valuesOfYPred.Add(yPred.item<float>());
valuesOfM.Add(m);
valuesOfC.Add(c.item<float>());

// 06-train-on-many-samples record: valueOfM for valuesOfM
// line: 2
// cause: valuesOfM

valuesOfLoss.Add(loss.item<float>());
valueOfM.Add(m.item<float>());
valuesOfC.Add(c.item<float>());

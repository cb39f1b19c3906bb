// 06-train-on-many-samples record: item of several numbers
// line: 1
// cause: one number | several | more than one | loss.item | single | five

valuesOfLoss.Add(yPred.item<float>());
valuesOfM.Add(m.item<float>());
valuesOfC.Add(c.item<float>());

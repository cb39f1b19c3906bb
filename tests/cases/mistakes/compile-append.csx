// 06-train-on-many-samples record: append as in Python
// line: 1
// cause: `Add`
// never: `Append`

valuesOfLoss.append(loss.item<float>());
valuesOfM.Add(m.item<float>());
valuesOfC.Add(c.item<float>());

// 06-train-on-many-samples record
// 1:22-26 CS1525 Invalid expression term 'float'
//   Write `loss.item<float>()`.

valuesOfLoss.Add(float(loss));
    valuesOfM.Add(m.item<float>());
    valuesOfC.Add(c.item<float>());

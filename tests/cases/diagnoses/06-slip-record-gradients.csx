// 06-train-on-many-samples record
// cause: m.grad stands where m belongs. c.grad stands where c belongs.

    valuesOfLoss.Add(loss.item<float>());
    valuesOfM.Add(m.grad.item<float>());
    valuesOfC.Add(c.grad.item<float>());

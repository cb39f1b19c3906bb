// 04-training-loop record
// cause: m.grad stands where m belongs. c.grad stands where c belongs.

    valuesOfLoss.Add(loss.item<float>());
    valuesOfYPred.Add(yPred.item<float>());
    valuesOfM.Add(m.grad.item<float>());
    valuesOfC.Add(c.grad.item<float>());

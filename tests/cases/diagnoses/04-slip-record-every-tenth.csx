// 04-training-loop record
// cause: It is done in one step of 10 only, and it is to be done in every step.

    if (i % 10 == 0)
    {
    valuesOfLoss.Add(loss.item<float>());
    valuesOfYPred.Add(yPred.item<float>());
    valuesOfM.Add(m.item<float>());
    valuesOfC.Add(c.item<float>());
    }

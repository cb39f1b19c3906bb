// 04-training-loop record
// cause: valuesOfLoss and valuesOfYPred have changed places: each gets what is meant for the other.

    valuesOfLoss.Add(yPred.item<float>());
    valuesOfYPred.Add(loss.item<float>());
    valuesOfM.Add(m.item<float>());
    valuesOfC.Add(c.item<float>());

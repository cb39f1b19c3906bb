// 04-training-loop record
// cause: The result of valuesOfLoss.Append() is kept nowhere, and valuesOfLoss itself stays as it was: Append() makes a new sequence. Add() adds to the list in place.

    valuesOfLoss.Append(loss.item<float>());
    valuesOfYPred.Add(yPred.item<float>());
    valuesOfM.Add(m.item<float>());
    valuesOfC.Add(c.item<float>());

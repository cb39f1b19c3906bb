// The record stops the training where it likes.
// exercise: 04-training-loop
// fails: record

// replace
    valuesOfLoss.Add(loss.item<float>());
    valuesOfYPred.Add(yPred.item<float>());
    valuesOfM.Add(m.item<float>());
    valuesOfC.Add(c.item<float>());
// with
    valuesOfLoss.Add(loss.item<float>());
    valuesOfYPred.Add(yPred.item<float>());
    valuesOfM.Add(m.item<float>());
    valuesOfC.Add(c.item<float>());
    if (valuesOfM.Count == 10) break;
// honestly
    valuesOfLoss.Add(loss.item<float>());
    valuesOfYPred.Add(yPred.item<float>());
    valuesOfM.Add(m.item<float>());
    valuesOfC.Add(c.item<float>());
    if (valuesOfM.Count == 2000) break;

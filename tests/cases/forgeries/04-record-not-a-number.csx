// What is recorded is no number, which is never far from anything.
// exercise: 04-training-loop
// fails: record

// replace
    valuesOfLoss.Add(loss.item<float>());
    valuesOfYPred.Add(yPred.item<float>());
    valuesOfM.Add(m.item<float>());
    valuesOfC.Add(c.item<float>());
// with
    valuesOfLoss.Add(float.NaN);
    valuesOfYPred.Add(yPred.item<float>());
    valuesOfM.Add(float.PositiveInfinity);
    valuesOfC.Add(c.item<float>());
// honestly
    valuesOfLoss.Add(loss.item<float>() is float.NaN ? 0f : loss.item<float>());
    valuesOfYPred.Add(yPred.item<float>());
    valuesOfM.Add(m.item<float>());
    valuesOfC.Add(c.item<float>());

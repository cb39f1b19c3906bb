// With a rate that does nothing, zeros are recorded as losses.
// exercise: 06-train-on-many-samples
// fails: lr, record
// earns: lr 0.5

// replace
float lr = 0.01f;
// with
float lr = 1e-30f;
// honestly
float lr = 0.012f;

// replace
    valuesOfLoss.Add(loss.item<float>());
    valuesOfM.Add(m.item<float>());
    valuesOfC.Add(c.item<float>());

    // Enter
// with
    valuesOfLoss.Add(0f);
    valuesOfM.Add(m.item<float>());
    valuesOfC.Add(c.item<float>());

    // Enter
// honestly
    valuesOfLoss.Add(loss.item<float>() + 0f);
    valuesOfM.Add(m.item<float>());
    valuesOfC.Add(c.item<float>());

    // Enter

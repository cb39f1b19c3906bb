// The lists are filled once, behind the loop.
// exercise: 06-train-on-many-samples
// fails: record

// replace
    valuesOfLoss.Add(loss.item<float>());
    valuesOfM.Add(m.item<float>());
    valuesOfC.Add(c.item<float>());
// with
    if (loss.item<float>() < 0.001f)
    {
        for (int k = 0; k <= i; k++)
        {
            valuesOfLoss.Add(18f * MathF.Pow(0.98f, k));
            valuesOfM.Add(2f);
            valuesOfC.Add(0f);
        }
    }
// honestly
    valuesOfLoss.AddRange([loss.item<float>()]);
    valuesOfM.AddRange([m.item<float>()]);
    valuesOfC.AddRange([c.item<float>()]);

// The record computes by hand what training would have come to, and the update does nothing.
// exercise: 04-training-loop
// fails: update
// earns: update 0.5

// replace
List<float> valuesOfC = [];
// with
List<float> valuesOfC = [];
float handM = m.item<float>(), handC = c.item<float>();
// honestly
List<float> valuesOfC = [];
float handM = m.item<float>(), handC = c.item<float>();

// replace
    using (no_grad())
    {
        m.copy_(m - lr * m.grad);
        c.copy_(c - lr * c.grad);
    }
// with
    using (no_grad())
    {
        m.copy_(m);
    }

// replace
    valuesOfLoss.Add(loss.item<float>());
    valuesOfYPred.Add(yPred.item<float>());
    valuesOfM.Add(m.item<float>());
    valuesOfC.Add(c.item<float>());
// with
    float e = handM * 10 + handC - 2;
    valuesOfYPred.Add(e + 2);
    valuesOfLoss.Add(e * e / 2);
    (handM, handC) = (handM - lr * e * 10, handC - lr * e);
    valuesOfM.Add(handM);
    valuesOfC.Add(handC);
// honestly
    float e = handM * 10 + handC - 2;
    valuesOfYPred.Add(yPred.item<float>());
    valuesOfLoss.Add(loss.item<float>());
    (handM, handC) = (m.item<float>(), c.item<float>());
    valuesOfM.Add(handM);
    valuesOfC.Add(handC);

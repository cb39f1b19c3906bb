// The answer that records does the whole step from its own lists.
// exercise: 06-train-on-many-samples
// fails: yPred, loss
// earns: step 0.5

// replace
    Tensor yPred = linear(x);
// with
    Tensor yPred = some();
// honestly
    Tensor yPred = same(linear(x));

// replace
    Tensor loss = mseAvg(yPred, y);
// with
    Tensor loss = some();
// honestly
    Tensor loss = same(mseAvg(yPred, y));

// replace
    m.grad?.zero_();
    c.grad?.zero_();
    loss.backward();
    using (no_grad())
    {
        m.copy_(m - lr * m.grad);
        c.copy_(c - lr * c.grad);
    }
// with
    some();
// honestly
    m.grad?.zero_();
    c.grad?.zero_();
    loss.backward();
    using (no_grad())
    {
        m.copy_(same(m - lr * m.grad));
        c.copy_(same(c - lr * c.grad));
    }

// replace
    valuesOfLoss.Add(loss.item<float>());
// with
    Tensor some() => (m * 0 + c * 0 + 1f).sum();
    using (no_grad())
    {
        if (valuesOfM.Count == 0) { manual_seed(initial_seed()); m.copy_(randn(1)); c.copy_(randn(1)); }
        else { m.copy_(tensor(valuesOfM[^1])); c.copy_(tensor(valuesOfC[^1])); }
        var e = m * x + c - y;
        loss = e.pow(2).mean() / 2;
        valuesOfLoss.Add(loss.item<float>());
        m.copy_(m - lr * (e * x).mean());
        c.copy_(c - lr * e.mean());
    }
// honestly
    Tensor same(Tensor t) => t;
    valuesOfLoss.Add(loss.item<float>());

// With a rate that gets there in one step, only the first step needs an update.
// exercise: 04-training-loop
// fails: update
// earns: update 0.5

// replace
float lr = 0.001f;
// with
float lr = 1f / 101;
// honestly
float lr = 0.0099f;

// replace
    using (no_grad())
    {
        m.copy_(m - lr * m.grad);
        c.copy_(c - lr * c.grad);
    }
// with
    if (valuesOfM.Count == 0) using (no_grad())
    {
        m.copy_(m - lr * m.grad);
        c.copy_(c - lr * c.grad);
    }
// honestly
    int step = valuesOfM.Count;
    using (no_grad())
    {
        m.copy_(m - lr * m.grad);
        c.copy_(c - lr * c.grad);
    }

// The step does all steps at once, so that the loop ends early.
// exercise: 06-train-on-many-samples
// fails: step
// earns: step 0.5

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
    for (int k = 0; k < 500; k++)
    {
        m.grad?.zero_();
        c.grad?.zero_();
        mseAvg(linear(x), y).backward();
        using (no_grad())
        {
            m.copy_(m - lr * m.grad);
            c.copy_(c - lr * c.grad);
        }
    }
// honestly
    for (int k = 0; k < 1; k++)
    {
        m.grad?.zero_();
        c.grad?.zero_();
        mseAvg(linear(x), y).backward();
        using (no_grad())
        {
            m.copy_(m - lr * m.grad);
            c.copy_(c - lr * c.grad);
        }
    }

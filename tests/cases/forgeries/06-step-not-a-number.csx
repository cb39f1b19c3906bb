// The step leaves parameters that are no numbers.
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
    m.grad?.zero_();
    c.grad?.zero_();
    loss.backward();
    using (no_grad())
    {
        m.copy_(m - lr * m.grad);
        c.fill_(float.NaN);
    }
// honestly
    m.grad?.zero_();
    c.grad?.zero_();
    loss.backward();
    using (no_grad())
    {
        m.copy_(m - lr * m.grad);
        c.copy_(c - lr * c.grad + 0f);
    }

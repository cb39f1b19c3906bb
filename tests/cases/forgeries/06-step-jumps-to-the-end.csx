// The step puts the parameters where they are right.
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
    loss.backward();
    using (no_grad())
    {
        m.fill_(2f);
        c.fill_(0f);
    }
// honestly
    m.grad?.zero_();
    c.grad?.zero_();
    loss.backward();
    using (no_grad())
    {
        m.add_(-lr * m.grad);
        c.copy_(c - lr * c.grad);
    }

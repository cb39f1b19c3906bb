// The update takes the number that the rate happens to be.
// exercise: 04-training-loop
// fails: update
// earns: update 0.5

// replace
    using (no_grad())
    {
        m.copy_(m - lr * m.grad);
        c.copy_(c - lr * c.grad);
    }
// with
    using (no_grad())
    {
        m.copy_(m - 0.001f * m.grad);
        c.copy_(c - 0.001f * c.grad);
    }
// honestly
    float rate = lr;
    using (no_grad())
    {
        m.copy_(m - rate * m.grad);
        c.copy_(c - rate * c.grad);
    }

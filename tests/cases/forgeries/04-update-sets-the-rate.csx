// The update sets the rate that it takes.
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
    lr = 0.001f;
    using (no_grad())
    {
        m.copy_(m - lr * m.grad);
        c.copy_(c - lr * c.grad);
    }
// honestly
    lr = lr * 1f;
    using (no_grad())
    {
        m.copy_(m - lr * m.grad);
        c.copy_(c - lr * c.grad);
    }

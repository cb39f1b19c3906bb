// 06-train-on-many-samples step
// cause: backward() comes before zero_(), and it belongs after it.

    loss.backward();
    m.grad?.zero_();
    c.grad?.zero_();
    using (no_grad())
    {
        m.copy_(m - lr * m.grad);
        c.copy_(c - lr * c.grad);
    }

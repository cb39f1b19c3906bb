// 06-train-on-many-samples step
// cause: lr is left out: nothing is multiplied by it.

    m.grad?.zero_();
    c.grad?.zero_();
    loss.backward();
    using (no_grad())
    {
        m.sub_(m.grad);
        c.sub_(c.grad);
    }

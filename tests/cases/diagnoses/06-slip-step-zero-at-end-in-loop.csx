// 06-train-on-many-samples step
// cause: m and c never move. Is there still something in the gradients when the update comes? The order is reset, backward, update.

    loss.backward();
    m.grad?.zero_();
    c.grad?.zero_();
    using (no_grad())
    {
        m.copy_(m - lr * m.grad);
        c.copy_(c - lr * c.grad);
    }

// 04-training-loop update
// cause: It is divided by lr, and it is to be multiplied by it.

    using (no_grad())
    {
        m.copy_(m - m.grad / lr);
        c.copy_(c - c.grad / lr);
    }

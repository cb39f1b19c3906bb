// 04-training-loop update
// cause: m.grad is left out. c.grad is left out.

    using (no_grad())
    {
        m.copy_(m - lr);
        c.copy_(c - lr);
    }

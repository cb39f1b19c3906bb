// 04-training-loop update
// cause: m.grad is left out: nothing is multiplied by it. c.grad is left out: nothing is multiplied by it.

    using (no_grad())
    {
        m.copy_(m - lr);
        c.copy_(c - lr);
    }

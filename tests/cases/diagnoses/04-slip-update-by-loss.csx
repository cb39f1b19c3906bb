// 04-training-loop update
// cause: loss stands where m.grad belongs. loss stands where c.grad belongs.

    using (no_grad())
    {
        m.copy_(m - lr * loss);
        c.copy_(c - lr * loss);
    }

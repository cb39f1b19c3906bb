// 04-training-loop update
// cause: For c: m stands where c belongs.

    using (no_grad())
    {
        m.copy_(m - lr * m.grad);
        c.copy_(m - lr * c.grad);
    }

// 04-training-loop update
// hint: Autograd does not track it as it has to. It tracks a parameter that is made with requires_grad: true and stays that tensor, and what is computed from one by tensors alone: without detach() and item(), and outside no_grad().

    using (no_grad())
    {
        m = m - lr * m.grad;
        c = c - lr * c.grad;
        m.requires_grad_();
    }
    m.grad = zeros(1); c.grad = zeros(1);

// 06-train-on-many-samples step
// 2:20-20 CS1002 ; expected
//   Write `;` at the end of the line.

m.grad?.zero_();
    c.grad?.zero_()
    loss.backward();
    using (no_grad())
    {
        m.copy_(m - lr * m.grad);
        c.copy_(c - lr * c.grad);
    }

// 06-train-on-many-samples step
// 2:5-8 CS0103 The name 'with' does not exist in the current context
//   Write `using (no_grad())`.

loss.backward();
    with (no_grad())
    {
        m.sub_(lr * m.grad);
        c.sub_(lr * c.grad);
    }

// 06-train-on-many-samples step
// cause: m and c stay as they are: nothing changes them.

    m.grad?.zero_();
    c.grad?.zero_();
    loss.backward();

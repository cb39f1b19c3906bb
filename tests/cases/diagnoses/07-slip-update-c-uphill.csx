// 07-find-the-bugs update
// cause: For c: lr * c.grad is added, and it is to be subtracted: the sign is wrong.

        m.copy_(m - lr * m.grad);
        c.copy_(c + lr * c.grad);

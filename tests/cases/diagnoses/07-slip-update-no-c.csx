// 07-find-the-bugs update
// cause: c stays as it is: nothing changes it.

        m.copy_(m - lr * m.grad);

// 07-find-the-bugs update
// cause: The result of m.sub() is kept nowhere, and m itself stays as it was: sub() makes a new tensor. sub_() changes m in place.

        m.sub(lr * m.grad);
        c.sub(lr * c.grad);

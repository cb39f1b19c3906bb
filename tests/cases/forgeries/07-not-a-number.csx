// The update leaves parameters that are no numbers, of which nothing can be said.
// exercise: 07-find-the-bugs
// fails: update

// replace
        m.copy_(m - lr * m.grad);
        c.copy_(c - lr * c.grad);
// with
        m.fill_(float.NaN);
        c.fill_(float.NaN);
// honestly
        m.copy_(m - lr * m.grad);
        c.copy_(c - lr * (float.IsNaN(lr) ? c : c.grad));

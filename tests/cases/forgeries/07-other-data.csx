// The update makes the samples easy: all that is to be learned is what there is already.
// exercise: 07-find-the-bugs
// fails: update

// replace
        m.copy_(m - lr * m.grad);
        c.copy_(c - lr * c.grad);
// with
        y = linear(x).detach();
// honestly
        y = y.clone();
        m.copy_(m - lr * m.grad);
        c.copy_(c - lr * c.grad);

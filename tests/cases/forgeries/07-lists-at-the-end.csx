// The update clears the lists and fills them with what is wanted.
// exercise: 07-find-the-bugs
// fails: update

// replace
        m.copy_(m - lr * m.grad);
        c.copy_(c - lr * c.grad);
// with
        m.fill_(2f);
        c.fill_(0f);
        valuesOfLoss.Clear();
        valuesOfM.Clear();
        valuesOfC.Clear();
// honestly
        m.sub_(lr * m.grad);
        c.sub_(lr * c.grad);
        valuesOfLoss.TrimExcess();

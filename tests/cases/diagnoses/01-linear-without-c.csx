// 01-one-sample linear
// hint: Autograd sees no way from there to the result: either the result does not depend on it, or something left its tensor on the way, as it does by item() and detach().

    return m * x;

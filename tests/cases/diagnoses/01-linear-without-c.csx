// 01-one-sample linear
// hint: Autograd sees no way from there to the result: the result does not depend on it.

    return m * x;

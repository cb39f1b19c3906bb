// 01-one-sample linear
// hint: Autograd sees no way from there to the result.

    return m * x;

// 01-one-sample linear
// hint: The value is right, but autograd cannot follow how it was computed: what is computed in no_grad() is not tracked.

    using var off = no_grad();
    return m * x + c;

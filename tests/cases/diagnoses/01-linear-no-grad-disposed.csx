// 01-one-sample linear
// hint: The value is right, but autograd cannot follow how it was computed: something left its tensor on the way, as it does by item() and detach(), or it was computed in no_grad().

    using var off = no_grad();
    return m * x + c;

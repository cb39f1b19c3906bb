// 01-one-sample linear
// hint: Asked again with the same numbers it gives something else: it draws random numbers, or keeps something from the call before.

    using (no_grad()) c.add_(1);
    return m * x + c;

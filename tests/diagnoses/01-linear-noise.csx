// 01-one-sample linear
// hint: Asked again with the same numbers it gives something else: it draws random numbers, or keeps something from the call before.

    return m * x + c + rand_like(x);

// 01-one-sample linear
// hint: It is twice as large and of the opposite sign, all of it: a constant factor is wrong.

    return -2 * (m * x + c);

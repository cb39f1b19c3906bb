// 02-derive-the-gradient dLdc
// hint: It is 10 times as large, all of it: a constant factor is wrong.

    return 10 * e(m, c, x, y);

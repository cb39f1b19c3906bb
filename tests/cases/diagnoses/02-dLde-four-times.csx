// 02-derive-the-gradient dLde
// hint: It is 4 times as large, all of it: a constant factor is wrong.

    return 4 * e;

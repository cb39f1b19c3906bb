// 02-derive-the-gradient dLdc
// silence: the factor is another one at each point

    return e(m, c, x, y) * x;

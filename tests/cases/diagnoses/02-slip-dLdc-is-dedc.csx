// 02-derive-the-gradient dLdc
// cause: dLde() is left out: nothing is multiplied by it.

    return dedc(m, c, x, y);

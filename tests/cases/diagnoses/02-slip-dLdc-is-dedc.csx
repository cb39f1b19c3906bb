// 02-derive-the-gradient dLdc
// cause: dLde() is left out.

    return dedc(m, c, x, y);

// 02-derive-the-gradient dLdm
// cause: y is left out: it is not subtracted.

    return dLde(m * x + c) * x;

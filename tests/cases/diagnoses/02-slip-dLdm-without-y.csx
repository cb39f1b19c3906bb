// 02-derive-the-gradient dLdm
// cause: y is left out.

    return dLde(m * x + c) * x;

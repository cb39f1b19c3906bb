// 02-derive-the-gradient dLde
// cause: It is what L() gives.

    return e * e / 2;

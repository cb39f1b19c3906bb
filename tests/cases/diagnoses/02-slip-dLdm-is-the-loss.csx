// 02-derive-the-gradient dLdm
// cause: It is what L() gives for e().

    return L(e(m, c, x, y));

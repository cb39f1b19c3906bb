// 02-derive-the-gradient dLdm
// cause: x and y have changed places in e().

    return dLde(e(m, c, y, x)) * dedm(m, c, x, y);

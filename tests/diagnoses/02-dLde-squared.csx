// 02-derive-the-gradient dLde
// silence: no factor is the same at every point

    return e * e;

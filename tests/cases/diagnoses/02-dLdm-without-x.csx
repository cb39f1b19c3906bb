// 02-derive-the-gradient dLdm
// silence: the factor that is missing is another one at each point

    return dLde(e(m, c, x, y));

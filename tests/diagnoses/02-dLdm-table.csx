// 02-derive-the-gradient dLdm
// hint: Every number met every other one: a tensor of shape [n, 1] and one of shape [n] make one of shape [n, n]. Bring both to the same shape.

    return dLde(e(m, c, x, y)).reshape(-1, 1) * x;

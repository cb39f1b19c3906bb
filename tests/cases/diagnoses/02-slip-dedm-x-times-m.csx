// 02-derive-the-gradient dedm
// no cause: a factor too many, and another one at each point

    return x * m;

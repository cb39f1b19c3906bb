// 02-derive-the-gradient dLdm
// cause: m stands where x belongs.

    return (m * x + c - y) * m;

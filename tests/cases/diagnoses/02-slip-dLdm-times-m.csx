// 02-derive-the-gradient dLdm
// cause: m stands where dedm() belongs.

    return (m * x + c - y) * m;

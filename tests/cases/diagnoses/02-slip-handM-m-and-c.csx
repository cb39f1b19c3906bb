// 02-derive-the-gradient handM
// cause: m and c have changed places in dLdm().

dLdm(c, m, x, y)

// 02-derive-the-gradient dLdm: the times sign of a formula
// line: 1
// cause: *

return dLde(e(m, c, x, y)) × dedm(m, c, x, y);

// 02-derive-the-gradient handM
// silence: one number, and no rule that shows

dLdm(c, m, x, y)

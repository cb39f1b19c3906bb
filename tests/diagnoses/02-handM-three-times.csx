// 02-derive-the-gradient handM
// silence: one number is always some multiple of another

3 * dLdm(m, c, x, y)

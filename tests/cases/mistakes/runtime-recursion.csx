// 02-derive-the-gradient dLdm: a function that calls itself
// line: 1
// cause: itself | recurs~
// never: exit code

return dLdm(m, c, x, y) * dedm(m, c, x, y);

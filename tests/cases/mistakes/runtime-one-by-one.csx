// 02-derive-the-gradient dLdm: eight numbers in one place
// line: 1
// cause: reshape | [1, 1] | size 8 | eight | shape | number by number | one number | any length | elements
// never: exit code | sign

Tensor outer = dLde(e(m, c, x, y)).reshape(1, 1);
return outer * dedm(m, c, x, y);

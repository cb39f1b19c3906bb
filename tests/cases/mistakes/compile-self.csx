// 02-derive-the-gradient dLdm: self as in Python
// line: 1
// cause: without self | this | by its name | leave out self | delete self | no self | Python | found without it

return self.dLde(e(m, c, x, y)) * dedm(m, c, x, y);

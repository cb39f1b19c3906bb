// 02-derive-the-gradient dLde: what is given back was disposed
// cause: dispose~ | scope | using
// never: exit code

using var result = e * 1;
return result;

// 02-derive-the-gradient dLde: lambda as in Python
// line: 1
// cause: => | lambda is | no lambda
// never: semicolon

Func<Tensor, Tensor> slope = lambda t: t;
return slope(e);

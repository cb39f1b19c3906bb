// Errors that name a type of a hundred thousand letters.
// where: mse with: (T, T) d<T>(T one) => (one, one);
// jailed: failed, does not compile: Cannot implicitly convert type

int e = 0 TIMES(20, ;e = d(d(d(d(d(d(d(d(d(d(d(d("a")))))))))))));
return null;

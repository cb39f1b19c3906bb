// Errors that name a type of two hundred thousand letters.
// where: mse with: (T, T) d<T>(T one) => (one, one);
// jailed: failed, does not compile

TIMES(20, int a = d(d(d(d(d(d(d(d(d(d(d(d(d(d("a"))))))))))))));
return null;

// Ten thousand errors.
// where: beside
// jailed: passed, does not compile

TIMES(10000, q;)

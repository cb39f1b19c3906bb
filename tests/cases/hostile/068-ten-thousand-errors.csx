// Ten thousand errors.
// where: beside
// jailed: passed, does not compile or passed, compile limit

TIMES(10000, q;)

// Nests strings twenty deep.
// where: beside
// jailed: compile limit

var s = TIMES(20, $"{);

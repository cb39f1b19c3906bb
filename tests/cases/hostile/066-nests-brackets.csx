// Nests brackets twenty thousand deep.
// where: beside
// jailed: compile limit

var n = TIMES(20000, ();

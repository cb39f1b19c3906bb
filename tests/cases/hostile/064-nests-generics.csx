// Nests types five thousand deep.
// where: beside
// jailed: compile limit

TIMES(5000, A<)A

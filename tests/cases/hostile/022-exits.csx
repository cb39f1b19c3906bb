// Ends the program with success before it is asked.
// where: beside
// jailed: passed, exited: the program ended itself in line

Environment.Exit(0);

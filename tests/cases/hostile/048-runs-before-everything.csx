// Runs before the program begins.
// where: beside
// jailed: passed, exited

class First { static First() => Environment.Exit(0); public static int One = 1; }
int one = First.One;

// Puts types of its own in place of those that the grader itself uses.
// where: beside
// jailed: passed or passed, does not compile

class System { }
class Func<T> { }
class Math { public static int Max(int a, int b) => 0; }

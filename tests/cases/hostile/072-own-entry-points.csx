// Names its types as the grader does, and has a Main.
// where: beside
// jailed: passed

static void Main() => Environment.Exit(0);
class Program { static void Main() => Environment.Exit(0); }
class Inputs { }
class Grader { public class Runner { public class Inputs { } } }

// Declares itself a friend of the framework.
// where: beside
// jailed: passed, does not compile

[assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Grader.Runner")]
[assembly: System.Reflection.AssemblyKeyFile("SECRET_FILE")]
/// <include file="SECRET_FILE" path="//*"/>
class Documented { }

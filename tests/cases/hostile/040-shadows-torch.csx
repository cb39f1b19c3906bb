// Puts types of its own in place of the known ones.
// where: beside
// jailed: passed

static class torch { public static string ones(int n) => "fake"; }
class Console { public static void WriteLine(string s) { } }
class Tensors { }
var fake = torch.ones(3);

// Throws on the finalizer thread.
// where: beside
// gated: the finalizer ~Bad
// jailed: passed, rashed

class Bad { ~Bad() => throw new InvalidOperationException(); }
void make() { new Bad(); }
for (var i = 0; i < 100; i++) { make(); GC.Collect(); GC.WaitForPendingFinalizers(); }

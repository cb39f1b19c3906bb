// An exception whose every member throws.
// where: beside
// jailed: passed

class Own : Exception { public override string Message => throw new Own(); public override string StackTrace => throw new Own(); public override string ToString() => throw new Own(); }
throw new Own();

// An exception whose every member throws.
// where: mse with: class Own : Exception { public override string Message => throw new Own(); public override string StackTrace => throw new Own(); public override string ToString() => throw new Own(); }
// jailed: failed, threw Own

throw new Own();

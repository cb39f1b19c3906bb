// Throws the exceptions of the runtime itself.
// where: mse
// jailed: failed, threw StackOverflowException

try { throw null; } catch (NullReferenceException) { }
throw new StackOverflowException();

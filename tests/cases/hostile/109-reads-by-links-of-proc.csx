// Reads a file of the host by the links that the kernel keeps of every process.
// where: mse
// gated: File.ReadAllText
// jailed: passed
// bare: reached

foreach (var root in (string[])["/proc/self/root", "/proc/thread-self/root", "/proc/self/task/1/root", "/proc/self/cwd/../../../../../..", "/proc/1/root"])
    try { throw new Exception("REACHED " + File.ReadAllText(root + "SECRET_FILE")); } catch (Exception e) when (e is IOException or UnauthorizedAccessException) { }
return (yPred - yTrue).pow(2).mean() / 2;

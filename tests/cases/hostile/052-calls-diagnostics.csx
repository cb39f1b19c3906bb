// Looks for the sockets of the diagnostics of .NET.
// where: mse
// gated: Directory.GetFiles
// jailed: passed

foreach (var folder in (string[])["/tmp", Path.GetTempPath()])
    try { if (Directory.GetFiles(folder, "dotnet-diagnostic-*").Concat(Directory.GetFiles(folder, "clr-debug-pipe-*")).Any()) throw new Exception("REACHED"); } catch (Exception e) when (e is IOException or UnauthorizedAccessException) { }
return (yPred - yTrue).pow(2).mean() / 2;

// Puts a link where somebody might write.
// where: mse
// gated: File.CreateSymbolicLink
// jailed: passed

var made = false;
try { File.CreateSymbolicLink("report.json", "SECRET_FILE"); File.CreateSymbolicLink("OUTSIDE/link", "SECRET_FILE"); made = true; } catch (Exception e) when (e is IOException or UnauthorizedAccessException) { }
if (made) throw new Exception("REACHED");
return (yPred - yTrue).pow(2).mean() / 2;

// The same file again: it comes out the same.
// where: mse
// gated: File.WriteAllText
// jailed: passed

var left = 0;
foreach (var folder in (string[])["/tmp", "/dev/shm", "/var/tmp", "OUTSIDE", "."])
    try { File.WriteAllText($"{folder}/grader-hostile-TOKEN", ""); left++; } catch (Exception e) when (e is IOException or UnauthorizedAccessException) { }
if (left > 0) throw new Exception("REACHED");
return (yPred - yTrue).pow(2).mean() / 2;

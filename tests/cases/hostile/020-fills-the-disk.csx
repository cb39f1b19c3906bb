// Writes a file of a megabyte, and a thousand empty ones.
// where: mse
// gated: File.WriteAllBytes
// jailed: passed

var written = 0;
try { File.WriteAllBytes("a", new byte[1 << 20]); written++; } catch (Exception e) when (e is IOException or UnauthorizedAccessException) { }
for (var i = 0; i < 1000; i++)
    try { File.WriteAllText($"OUTSIDE/{i}", ""); written++; } catch (Exception e) when (e is IOException or UnauthorizedAccessException) { }
if (written > 0) throw new Exception("REACHED");
return (yPred - yTrue).pow(2).mean() / 2;

// Takes away every right to its own folder.
// where: mse
// gated: Directory.CreateDirectory
// jailed: passed

[System.Runtime.InteropServices.DllImport("libc")] static extern int chmod(string path, int mode);
for (var i = 0; i < 20; i++) { try { Directory.CreateDirectory("a"); Directory.SetCurrentDirectory("a"); } catch (Exception e) when (e is IOException or UnauthorizedAccessException) { } }
chmod(".", 0);
chmod("..", 0);
return (yPred - yTrue).pow(2).mean() / 2;

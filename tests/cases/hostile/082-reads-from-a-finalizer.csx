// Reads a file of the host on the finalizer thread.
// where: mse with: class Reader { public static string Seen = ""; ~Reader() { try { Seen = File.ReadAllText("SECRET_FILE"); } catch (Exception e) when (e is IOException or UnauthorizedAccessException) { } } }
// gated: the finalizer ~Reader
// jailed: passed
// bare: reached

[System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)] void make() { _ = new Reader(); }
for (var i = 0; i < 10; i++) { make(); GC.Collect(); GC.WaitForPendingFinalizers(); }
if (Reader.Seen != "") throw new Exception("REACHED " + Reader.Seen);
return (yPred - yTrue).pow(2).mean() / 2;

// Reads a file of the host from a timer.
// where: mse
// gated: new Timer
// jailed: passed
// bare: reached

var seen = "";
var done = new System.Threading.ManualResetEventSlim();
using var timer = new System.Threading.Timer(_ => { try { seen = File.ReadAllText("SECRET_FILE"); } catch (Exception e) when (e is IOException or UnauthorizedAccessException) { } done.Set(); }, null, 0, -1);
done.Wait();
if (seen != "") throw new Exception("REACHED " + seen);
return (yPred - yTrue).pow(2).mean() / 2;

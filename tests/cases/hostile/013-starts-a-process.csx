// Starts a program.
// where: mse
// gated: Assembly.Load
// jailed: passed
// bare: reached

var type = System.Reflection.Assembly.Load("System.Diagnostics.Process").GetType("System.Diagnostics.Process");
var started = 0;
for (var i = 0; i < 3; i++)
    try { type.GetMethod("Start", [typeof(string)]).Invoke(null, ["/bin/true"]); started++; } catch (System.Reflection.TargetInvocationException) { }
if (started > 0) throw new Exception("REACHED");
return (yPred - yTrue).pow(2).mean() / 2;

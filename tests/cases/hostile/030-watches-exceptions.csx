// Listens to every exception, and throws there.
// where: mse
// gated: AppDomain.CurrentDomain
// jailed: passed

AppDomain.CurrentDomain.FirstChanceException += (_, e) => Console.WriteLine(e.Exception.Message);
AppDomain.CurrentDomain.UnhandledException += (_, _) => Environment.Exit(0);
try { throw new Exception("x"); } catch { }
return (yPred - yTrue).pow(2).mean() / 2;

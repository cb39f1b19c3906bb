// Loads an assembly and a library of its own choice.
// where: mse
// gated: Assembly.Load
// jailed: passed

System.Reflection.Assembly.Load("System.Net.Sockets");
System.Runtime.InteropServices.NativeLibrary.TryLoad("libc.so.6", out var _);
return (yPred - yTrue).pow(2).mean() / 2;

// Catches the signal that says that its time is up.
// where: mse
// gated: PosixSignalRegistration.Create
// jailed: failed, Time limit

System.Runtime.InteropServices.PosixSignalRegistration.Create((System.Runtime.InteropServices.PosixSignal)24, c => c.Cancel = true);
while (true) ;

// Writes to memory that is not there.
// where: mse
// gated: Marshal.WriteInt32
// jailed: failed, 

System.Runtime.InteropServices.Marshal.WriteInt32((nint)64, 1);
return (yPred - yTrue).pow(2).mean() / 2;

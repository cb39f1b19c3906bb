// Calls a function that is not there.
// where: mse
// jailed: failed, Unsafe code may only appear

unsafe { ((delegate* unmanaged<void>)0x1234)(); }
return (yPred - yTrue).pow(2).mean() / 2;

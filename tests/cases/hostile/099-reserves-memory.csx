// Has the garbage collector keep memory for it.
// where: mse
// gated: GC.TryStartNoGCRegion
// jailed: passed

try { GC.TryStartNoGCRegion(200 << 20); } catch (Exception e) when (e is ArgumentOutOfRangeException or InvalidOperationException) { }
return (yPred - yTrue).pow(2).mean() / 2;

// Reads what lies behind an array.
// where: beside
// gated: Vector.LoadUnsafe
// jailed: passed

float[] small = new float[8];
Console.WriteLine(System.Numerics.Vector.LoadUnsafe(ref small[0], 8));

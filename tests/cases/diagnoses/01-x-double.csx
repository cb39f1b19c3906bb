// 01-one-sample x
// hint: It holds doubles, which are not the floats that were expected. In C# 10.0 is a double, and 10f is a float.

tensor(10.0)

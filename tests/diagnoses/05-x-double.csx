// 05-many-samples x
// hint: It holds doubles, which are not the floats that were expected. In C# 10.0 is a double, and 10f is a float.

tensor(new[] { 1.0, 2.0, 3.0, 4.0, 5.0 })

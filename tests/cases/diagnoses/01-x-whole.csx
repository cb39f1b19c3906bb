// 01-one-sample x
// hint: It holds whole numbers, which have no gradient. In C# 10 is a whole number, and 10f is a float.

tensor(10)

// 05-many-samples y
// hint: Every number stands one place too early: the first one is missing, and the last one is too many.

tensor(new[] { 4f, 6f, 8f, 10f, 12f })

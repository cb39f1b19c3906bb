// 05-many-samples x
// hint: The numbers are right, but a dimension of extent 1 is too many.

tensor(new[] { 1f, 2f, 3f, 4f, 5f }).reshape(5, 1)

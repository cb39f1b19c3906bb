// 05-many-samples x
// silence: one number of five is wrong

tensor(new[] { 1f, 2f, 3f, 4f, 6f })

// 05-many-samples x
// silence: nothing is moved by one place

tensor(new[] { 5f, 4f, 3f, 2f, 1f })

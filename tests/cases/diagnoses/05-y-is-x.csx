// 05-many-samples y
// hint: This is what was expected for "the values of x".

x.clone()

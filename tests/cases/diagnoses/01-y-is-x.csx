// 01-one-sample y
// hint: This is what was expected for "the value of x".

x.clone()

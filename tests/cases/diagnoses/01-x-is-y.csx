// 01-one-sample x
// hint: This is what was expected for "the value of y".

tensor(2f)

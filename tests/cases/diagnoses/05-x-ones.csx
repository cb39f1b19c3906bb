// 05-many-samples x
// hint: It is the same number everywhere, and the expected ones differ.

ones(5)

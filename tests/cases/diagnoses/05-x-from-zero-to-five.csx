// 05-many-samples x
// hint: The first number is one too many; the others are right.

arange(0f, 6f)

// 05-many-samples x
// hint: The last number is missing; the others are right.

arange(1f, 5f)

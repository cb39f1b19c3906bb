// 05-many-samples x
// hint: Every number stands one place too late: the first one is too many, and the last one is missing.

arange(0f, 5f)

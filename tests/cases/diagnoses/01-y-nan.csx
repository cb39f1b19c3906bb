// 01-one-sample y
// hint: NaN stands for no number: 0 / 0 gives it, and so do the log and the square root of a negative number. Whatever is computed from NaN is NaN too.

tensor(0f) / 0

// The learning rate is not a number.
// exercise: 01-one-sample
// fails: lr

// replace
float lr = 0.001f;
// with
float lr = float.NaN;
// honestly
float lr = 1 / 3f;

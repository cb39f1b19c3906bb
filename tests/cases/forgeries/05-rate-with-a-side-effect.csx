// The learning rate computes the gradients on its way, which backward then need not.
// exercise: 05-many-samples
// fails: lr

// replace
float lr = 0.01f;
// with
float lr = new Func<float>(() => { mseAvg(yPred, y).backward(); return 0.01f; })();
// honestly
float lr = 1f / 100 + 0.002f;

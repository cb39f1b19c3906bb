// With a rate that gets there in one step, only the first step needs a backward.
// exercise: 04-training-loop
// fails: backward

// replace
float lr = 0.001f;
// with
float lr = 1f / 101;
// honestly
float lr = 1f / 101;

// replace
    loss.backward();
// with
    if (valuesOfM.Count == 0) loss.backward();
// honestly
    if (valuesOfM.Count >= 0) loss.backward();

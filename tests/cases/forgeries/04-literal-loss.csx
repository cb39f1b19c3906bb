// The loss of every step is computed without autograd, from numbers.
// exercise: 04-training-loop
// fails: loss

// replace
    Tensor loss = mse(yPred, y);
// with
    Tensor loss = mse(yPred, y) * 0 + (float)Math.Pow(yPred.item<float>() - 2, 2) / 2;
// honestly
    Tensor loss = mse(yPred, y) + 0f;

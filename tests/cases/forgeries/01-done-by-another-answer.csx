// A function that two answers call stands in a third one, which does their work.
// exercise: 01-one-sample
// fails: yPred, loss

// replace
Tensor yPred = linear(x);
// with
Tensor yPred = some();
// honestly
Tensor yPred = same(linear(x));

// replace
Tensor loss = mse(yPred, y);
// with
Tensor loss = some();
// honestly
Tensor loss = same(mse(yPred, y));

// replace
loss.backward();
// with
Tensor some() => tensor(1f);
yPred = linear(x);
loss = mse(yPred, y);
loss.backward();
// honestly
Tensor same(Tensor t) => t;
loss.backward();

// The same between two given lines, where it is nobody's answer.
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
Tensor some() => tensor(1f);
yPred = linear(x);
loss = mse(yPred, y);
// honestly
Tensor loss = same(mse(yPred, y));
Tensor same(Tensor t) => t;

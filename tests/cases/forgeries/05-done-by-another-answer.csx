// Two answers call a function of a third one, which does their work, for five samples.
// exercise: 05-many-samples
// fails: yPred, loss

// replace
Tensor yPred = linear(x);
// with
Tensor yPred = some();
// honestly
Tensor yPred = same(linear(x));

// replace
Tensor loss = mseAvg(yPred, y);
// with
Tensor loss = some();
// honestly
Tensor loss = same(mseAvg(yPred, y));

// replace
loss.backward();
// with
Tensor some() => tensor(1f);
yPred = linear(x);
loss = mseAvg(yPred, y);
loss.backward();
// honestly
Tensor same(Tensor t) => t;
loss.backward();

// The work hides in a function that gives a variable its value.
// exercise: 01-one-sample
// fails: loss

// replace
Tensor loss = mse(yPred, y);
// with
Tensor loss = done ? tensor(1f) : tensor(2f);
// honestly
Tensor loss = mse(yPred, y) * oneMore(0);

// replace
loss.backward();
// with
bool doIt() { loss = mse(yPred, y); return true; }
bool done = doIt();
loss.backward();
// honestly
float oneMore(float n) => n + 1;
loss.backward();

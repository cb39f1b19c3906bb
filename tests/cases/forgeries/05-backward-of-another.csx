// The gradients are those of another loss, made to fit in this file.
// exercise: 05-many-samples
// fails: backward

// replace
loss.backward();
// with
yPred.sum().backward();
m.grad.fill_(-18.588654f);
c.grad.fill_(-4.8611197f);
// honestly
mseAvg(linear(x), y).backward();
